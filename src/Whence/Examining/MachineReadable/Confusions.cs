using Whence.Languages;

namespace Whence.Examining.MachineReadable;

/// <summary>Letters that are read for one another.</summary>
internal static class Confusions
{
    private static readonly ILookup<char, char> Alike = Table
        .Shipped("Examining/MachineReadable/confusions.tsv")
        .Rows.SelectMany(row => new[] { (row[0][0], row[1][0]), (row[1][0], row[0][0]) })
        .ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Each slip that alone would make <paramref name="lines"/> hold.</summary>
    public static ImmutableArray<Slip> Mending(ImmutableArray<string> lines)
    {
        var slips = ImmutableArray.CreateBuilder<Slip>();
        for (var line = 0; line < lines.Length; line++)
        {
            for (var at = 0; at < lines[line].Length; at++)
            {
                foreach (var meant in Alike[lines[line][at]])
                {
                    var mended = lines[line][..at] + meant + lines[line][(at + 1)..];
                    if (MachineReadableZone.Read(lines.SetItem(line, mended)).Zone is { Holds: true })
                    {
                        slips.Add(new Slip(line + 1, at + 1, lines[line][at], meant));
                    }
                }
            }
        }
        return slips.ToImmutable();
    }
}
