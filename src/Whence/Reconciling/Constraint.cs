namespace Whence.Reconciling;

/// <summary>The sum of some counts is another count, or at most it: "killed + wounded = casualties", "children ≤ people".</summary>
/// <param name="Parts">Indices of the counts that are added.</param>
/// <param name="Whole">Index of the count that they make up.</param>
/// <param name="Exact">Whether the parts make up all of the whole.</param>
/// <param name="Because">The words that justify it.</param>
public sealed record Constraint(ImmutableArray<int> Parts, int Whole, bool Exact, string Because);
