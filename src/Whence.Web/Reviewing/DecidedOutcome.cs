namespace Whence.Web.Reviewing;

/// <summary>What came of asking for a decision.</summary>
/// <param name="Entry">The entry by which it was decided; null where it was not.</param>
/// <param name="Fault">Why not; null where it was, or somebody came before.</param>
/// <param name="Overtaking">What somebody else decided since the page was opened; null where nobody did.</param>
internal sealed record DecidedOutcome(long? Entry, string? Fault, Decision? Overtaking);
