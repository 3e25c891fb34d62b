namespace Whence.Sqlite.Tables;

/// <summary>A country where something was counted.</summary>
/// <param name="Code">Its ISO 3166-1 alpha-2 code; null for the places of which it is not known in what country they lie.</param>
/// <param name="Places">How many places are in it.</param>
/// <param name="Figures">How many figures are of these.</param>
/// <param name="Clashing">How many of them are in a conflict.</param>
public sealed record CountedCountry(string? Code, long Places, long Figures, long Clashing);
