namespace Whence.Ledger;

/// <summary>A log at one size: what is signed (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Which log, one line.</param>
/// <param name="Size">The number of its entries.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root)
{
    /// <summary>Further lines, which mean nothing here but are signed with the rest.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>The text of the note: origin, size, root in base 64, further lines, each ended by a newline.</summary>
    public string Text =>
        string.Concat(
            new[] { Origin, DecimalLine.Write(Size), Base64Line.Write(Root) }
                .Concat(Extensions)
                .Select(line => line + "\n")
        );

    /// <summary>The checkpoint that a note's <paramref name="text"/> is, or why it is none.</summary>
    public static Outcome<Checkpoint> Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0)
        {
            return new Refusal("a checkpoint has at least three lines, each ended by a newline");
        }
        if (lines[..^1].Any(line => line.Length == 0))
        {
            return new Refusal("a checkpoint has no empty line");
        }
        if (DecimalLine.Read(lines[1]) is not { } size)
        {
            return new Refusal("a checkpoint's second line is the size of the tree in decimal digits");
        }
        if (Base64Line.ReadDigest(lines[2]) is not { } root)
        {
            return new Refusal("a checkpoint's third line is the root, 32 bytes in base 64");
        }
        return new Checkpoint(lines[0], size, root) { Extensions = [.. lines[3..^1]] };
    }
}
