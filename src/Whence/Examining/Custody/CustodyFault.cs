namespace Whence.Examining.Custody;

/// <summary>What does not hold in a chain of custody.</summary>
/// <param name="Entry">The number of the entry that shows it; null where it is what no entry says.</param>
/// <param name="IsBreak">Whether the chain is broken; else something is not said.</param>
/// <param name="Words">What, in words.</param>
public sealed record CustodyFault(long? Entry, bool IsBreak, string Words);
