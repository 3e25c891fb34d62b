namespace Whence.Examining.Custody;

/// <summary>An event as the ledger has it: one link of the chain.</summary>
/// <param name="Entry">The number of its entry.</param>
/// <param name="Entered">When it was put into the ledger, by the clock of the machine.</param>
/// <param name="Act">What was done: this stays when the rest is redacted.</param>
/// <param name="Event">What was said of it; null once that was redacted.</param>
public sealed record CustodyLink(long Entry, Instant Entered, CustodyAct Act, CustodyEvent? Event);
