namespace Whence.Ledger;

/// <summary>Why something was not read or made; it stands for an outcome of any kind.</summary>
/// <param name="Reason">In words, to follow a name and a colon.</param>
public readonly record struct Refusal(string Reason);
