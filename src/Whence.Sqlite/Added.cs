namespace Whence.Sqlite;

/// <summary>What came of adding a report.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Id">The id that it goes by: where it was known, that of the report that is kept.</param>
/// <param name="Number">The number of the report that is kept; 0 where none is.</param>
public readonly record struct Added(AddedOutcome Outcome, string Id, long Number);
