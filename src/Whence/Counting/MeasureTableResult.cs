namespace Whence.Counting;

/// <summary>A table of measures, or what is wrong with its text; just one of the two is there.</summary>
/// <param name="Table">The table.</param>
/// <param name="Error">The first mistake.</param>
public sealed record MeasureTableResult(MeasureTable? Table, MeasureTableError? Error);
