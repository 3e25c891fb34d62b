namespace Whence.Attributing;

/// <summary>What is asked of ranges of tokens [First, End).</summary>
internal static class TokenRanges
{
    /// <summary>Whether <paramref name="range"/> holds token <paramref name="i"/>.</summary>
    public static bool Holds(this (int First, int End) range, int i) => i >= range.First && i < range.End;

    /// <summary>Whether two ranges share a token.</summary>
    public static bool Overlaps(this (int First, int End) range, (int First, int End) other) =>
        range.First < other.End && other.First < range.End;
}
