namespace Whence.Formats.Exports.Sheets;

/// <summary>One matter of a dossier as a table.</summary>
/// <param name="Name">What it tells of: "figures".</param>
/// <param name="Columns">The columns' names, lower case with underscores.</param>
/// <param name="Rows">Its rows, each with as many cells as there are columns; made as they are asked for.</param>
public sealed record Sheet(string Name, ImmutableArray<string> Columns, IEnumerable<ImmutableArray<Cell>> Rows);
