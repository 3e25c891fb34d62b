namespace Whence.Reconciling;

/// <summary>Two reports whose gists are alike; the most alike come first.</summary>
/// <param name="Likeness">How much, 0–1.</param>
/// <param name="A">The index of the one that stands first.</param>
/// <param name="B">That of the other.</param>
internal readonly record struct LikePair(double Likeness, int A, int B) : IComparable<LikePair>
{
    /// <inheritdoc/>
    public int CompareTo(LikePair other) =>
        Likeness != other.Likeness ? other.Likeness.CompareTo(Likeness)
        : A != other.A ? A.CompareTo(other.A)
        : B.CompareTo(other.B);
}
