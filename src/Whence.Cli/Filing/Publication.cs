using System.Globalization;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>A ledger as files that any web server can serve (C2SP tlog-tiles).</summary>
internal static class Publication
{
    /// <summary>Writes the tree of the newest checkpoint into <paramref name="folder"/>; gives the exit code.</summary>
    public static int Write(LedgerShelf ledger, string folder, Desk desk) =>
        FileOut.Guarded(
            desk,
            folder,
            () =>
            {
                var (checkpoint, note) = ledger.Newest();
                foreach (var coordinate in TileCoordinate.Of(checkpoint.Size))
                {
                    if (ledger.Tile(coordinate) is not { } tile)
                    {
                        return Damaged(desk, $"{coordinate.Path} is missing or cut off");
                    }
                    Write(folder, coordinate.Path, tile.ToArray());
                    if (coordinate.Level == 0 && !WriteEntries(ledger, coordinate, folder, desk))
                    {
                        return ExitCodes.CheckFailed;
                    }
                }
                // Last, so that whoever reads it finds all that it speaks of.
                Write(folder, "checkpoint", note.ToArray());
                desk.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Visible.Of(folder)}: {checkpoint.Size} entries; their keys: whence ledger CASE keys"
                    )
                );
                return ExitCodes.Done;
            }
        );

    private static bool WriteEntries(LedgerShelf ledger, TileCoordinate coordinate, string folder, Desk desk)
    {
        var first = coordinate.Position * TileCoordinate.FullWidth;
        var entries = ledger.Entries(first, first + coordinate.Width).Select(entry => entry.Body).ToImmutableArray();
        if (entries.Length != coordinate.Width || entries.Any(entry => entry.Length > EntryBundle.LongestEntry))
        {
            Damaged(desk, $"{coordinate.EntriesPath}: an entry is missing or too long");
            return false;
        }
        Write(folder, coordinate.EntriesPath, new EntryBundle(entries).ToArray());
        return true;
    }

    private static int Damaged(Desk desk, string what)
    {
        desk.Error.WriteLine($"whence: {what}; whence verify says more");
        return ExitCodes.CheckFailed;
    }

    private static void Write(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Nobody is served half a file.
        var draft = file + ".part";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, file, overwrite: true);
    }
}
