namespace Whence.Sqlite;

/// <summary>What came of one item of a lot.</summary>
/// <param name="Nth">Which of the lot, from 0.</param>
/// <param name="Outcome">Whether it was kept, or seen before.</param>
/// <param name="Report">The id of the report; null where none came of it, and where it was redacted since.</param>
/// <param name="Number">The number of the report; 0 where there is none.</param>
public readonly record struct LotItem(long Nth, AddedOutcome Outcome, string? Report, long Number);
