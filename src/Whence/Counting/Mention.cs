namespace Whence.Counting;

/// <summary>A quantity expression with its hedge: tokens [First, End).</summary>
internal sealed record Mention(int First, int End, Quantity Quantity)
{
    /// <summary>Whether it is an article ("a woman"), which counts only where something happened to its noun.</summary>
    public bool Article { get; init; }

    /// <summary>Whether it is a bare numeral, which may be a year, an age or a number of things.</summary>
    public bool Numeral { get; init; }
}
