namespace Whence.Formats.Exports.Spreadsheet;

/// <summary>How a cell looks: its place among the formats of <see cref="WorkbookParts.Styles"/>.</summary>
internal enum CellStyle
{
    /// <summary>Words, at the top of the cell.</summary>
    Words,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A whole number, thousands parted.</summary>
    Number,

    /// <summary>A number with a fraction.</summary>
    Fraction,

    /// <summary>A day, as ISO 8601 has it.</summary>
    Day,
}
