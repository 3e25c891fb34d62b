namespace Whence.Reconciling;

/// <summary>A claim that one count lies in an interval.</summary>
/// <param name="Variable">Index of the count.</param>
/// <param name="Interval">Where it is said to lie.</param>
public readonly record struct Assertion(int Variable, Interval Interval);
