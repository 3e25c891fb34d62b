namespace Whence.Reconciling.Ruling;

/// <summary>Rules, or why their file is refused; just one of the two is there.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Error">The first mistake.</param>
public sealed record RuleSetResult(RuleSet? Rules, RuleError? Error);
