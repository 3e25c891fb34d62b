namespace Whence.Sqlite.Tables;

/// <summary>A place where something was counted.</summary>
/// <param name="Place">The place, as a report names it.</param>
/// <param name="Names">What the tables call it, with what holds it.</param>
/// <param name="Figures">How many figures are of it.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Clashing">How many of them are in a conflict.</param>
public sealed record CountedPlace(Place Place, string Names, long Figures, long Reports, long Clashing);
