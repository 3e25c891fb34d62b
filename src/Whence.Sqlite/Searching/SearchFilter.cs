namespace Whence.Sqlite.Searching;

/// <summary>Which reports are searched; what is null asks for nothing in particular.</summary>
/// <param name="Publisher">Words of the publisher's name, in any case.</param>
/// <param name="From">Published on this day or later.</param>
/// <param name="To">Published on this day or before.</param>
public sealed record SearchFilter(string? Publisher = null, LocalDate? From = null, LocalDate? To = null);
