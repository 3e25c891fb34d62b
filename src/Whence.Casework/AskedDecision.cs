namespace Whence.Casework;

/// <summary>What an analyst asks to be decided, before it is known of what.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">The analyst.</param>
/// <param name="Why">Why; null where it was not said.</param>
/// <param name="Others">Ids of what is merged, or split off.</param>
/// <param name="Correction">What is right; null where nothing is said to be.</param>
public sealed record AskedDecision(
    DecisionKind Kind,
    string Who,
    string? Why,
    ImmutableArray<string> Others,
    Correction? Correction
);
