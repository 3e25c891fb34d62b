namespace Whence.Reconciling;

/// <summary>The counts of some cells make up that of another, or are part of it.</summary>
/// <param name="Parts">The cells whose counts are added.</param>
/// <param name="Whole">The cell that holds them.</param>
/// <param name="Exact">Whether the parts make up all of the whole.</param>
/// <param name="Because">The words that justify it.</param>
internal sealed record Tie(ImmutableArray<Cell> Parts, Cell Whole, bool Exact, string Because)
{
    /// <summary>Whether a user's rule ties them, and not what is built in or read.</summary>
    public bool IsRuled { get; init; }
}
