namespace Whence.Sqlite.Tables;

/// <summary>A row of a table that is turned page by page, with the number that the next page begins after.</summary>
/// <param name="Number">Its place in the order of the table.</param>
/// <param name="Value">The row.</param>
public sealed record Numbered<T>(long Number, T Value);
