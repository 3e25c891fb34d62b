using System.Globalization;
using System.Text;
using Whence.Casework;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>The entries of a ledger in short, and its newest checkpoint.</summary>
internal static class EntryList
{
    private const int Shown = 200;

    /// <summary>Writes them as lines, or as JSON Lines; gives the exit code.</summary>
    public static int Write(LedgerShelf ledger, bool all, bool json, Desk desk)
    {
        var (checkpoint, note) = ledger.Newest();
        var from = all || json ? 0 : Math.Max(0, checkpoint.Size - Shown);
        using var output = new StreamWriter(desk.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (from > 0)
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{from} entries before these; --all shows them")
            );
        }
        foreach (var entry in ledger.Entries(from, checkpoint.Size))
        {
            output.WriteLine(json ? Encoding.UTF8.GetString(EntryLines.Of(entry)) : Line(entry));
        }
        output.WriteLine(json ? Encoding.UTF8.GetString(EntryLines.Of(checkpoint, note)) : Line(checkpoint, note));
        return ExitCodes.Done;
    }

    private static string Line(KeptEntry entry) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Number, 8}  {Visible.Of(EntryLines.Text(entry, "at") ?? "unreadable"), -20}  {Visible.Of(EntryLines.Text(entry, "kind") ?? "")}"
            )
            .TrimEnd();

    private static string Line(Checkpoint checkpoint, SignedNote note) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"checkpoint over {checkpoint.Size} entries of {Visible.Of(checkpoint.Origin)}, root {checkpoint.Root}, signed by {Signers(note)}"
        );

    private static string Signers(SignedNote note) =>
        string.Join(", ", note.Signatures.Select(signature => Visible.Of($"{signature.Name}+{signature.Id:x8}")));
}
