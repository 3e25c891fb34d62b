using Whence.Casework.Examining;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Formats.Papers;

namespace Whence.Cli.Examining;

/// <summary>Reads what papers are described by; where it cannot be read, the reason has been told.</summary>
internal static class PaperInputs
{
    private const long DescriptionBytes = 16 * 1024 * 1024;

    /// <summary>The descriptions in <paramref name="file"/>; none where there is no file.</summary>
    public static bool Cards(string? file, Desk desk, out ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards)
    {
        cards = [];
        if (file is null)
        {
            return true;
        }
        if (Bytes(file, desk) is not { } bytes)
        {
            return false;
        }
        (cards, var fault) = CardFile.Read(file, bytes);
        return Told(fault, desk);
    }

    /// <summary>The layout in <paramref name="file"/>; null where there is no file.</summary>
    public static bool Layout(string? file, Desk desk, out Layout? layout)
    {
        layout = null;
        if (file is null)
        {
            return true;
        }
        if (Bytes(file, desk) is not { } bytes)
        {
            return false;
        }
        (layout, var fault) = LayoutFile.Read(file, bytes);
        return Told(fault, desk);
    }

    /// <summary>Whether every file that a description names is there.</summary>
    public static bool Matched(
        IEnumerable<NamedFile> files,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards,
        string? description,
        Desk desk
    ) =>
        ExhibitIntake.Unmatched(files, cards) is not { } unmatched
        || Told(new PaperFault(description!, "file", $"no FILE is called “{unmatched}”"), desk);

    private static bool Told(PaperFault? fault, Desk desk)
    {
        if (fault is not null)
        {
            desk.Say(fault.ToString());
        }
        return fault is null;
    }

    private static byte[]? Bytes(string file, Desk desk)
    {
        try
        {
            if (Directory.Exists(file) || !File.Exists(file))
            {
                desk.Say(
                    $"{file}: {(Directory.Exists(file) ? "it is a folder, and no file of JSON" : "there is no such file")}"
                );
            }
            else if (new FileInfo(file).Length <= DescriptionBytes)
            {
                return File.ReadAllBytes(file);
            }
            else
            {
                desk.Say($"{file}: it is larger than {DescriptionBytes / 1024 / 1024} MiB");
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            desk.Say($"{file}: {fault.Message}");
        }
        return null;
    }
}
