namespace Whence.Sqlite.Custody;

/// <summary>That a report says something of an exhibit: its claim, by whoever it has it from, and nobody else's.</summary>
/// <param name="Entry">The entry that ties them.</param>
/// <param name="Report">The report's id; null once it was redacted.</param>
/// <param name="Statement">The id of the figure, position or allegation; null for the report as a whole.</param>
public sealed record KeptClaim(long Entry, string? Report, string? Statement);
