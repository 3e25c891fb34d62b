namespace Whence;

/// <summary>
/// Characters [<paramref name="Start"/>, <paramref name="End"/>) of one report's text, counted in UTF-16 code units as
/// .NET strings count them. The JSON contract counts Unicode code points; <see cref="CodePoints"/> converts.
/// </summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>How many UTF-16 code units the span holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether every character of <paramref name="other"/> is in this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the character at <paramref name="position"/> is in this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two spans share a character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>How many characters lie between the two; 0 where they overlap.</summary>
    public int DistanceTo(Span other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Earlier start first; at one start, the shorter first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}
