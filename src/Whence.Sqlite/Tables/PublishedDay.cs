namespace Whence.Sqlite.Tables;

/// <summary>What was published on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Origins">How much was said for the first time.</param>
/// <param name="Conflicts">How many conflicts came about.</param>
public sealed record PublishedDay(LocalDate Day, long Reports, long Origins, long Conflicts);
