namespace Whence.Sqlite.Tables;

/// <summary>A row of a table in order of days that is turned page by page.</summary>
/// <param name="Place">Where it stands: its day as tables count them, and its number; the next page begins after it.</param>
/// <param name="Day">Its day; null where that is not known.</param>
/// <param name="Value">The row.</param>
public sealed record Dated<T>((long Day, long Number) Place, LocalDate? Day, T Value);
