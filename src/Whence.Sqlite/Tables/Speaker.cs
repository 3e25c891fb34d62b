namespace Whence.Sqlite.Tables;

/// <summary>Somebody who spoke, and how.</summary>
/// <param name="Name">As it is named where it is named most fully.</param>
/// <param name="Origins">How often it said something for the first time.</param>
/// <param name="Reports">How many reports carry any of these.</param>
/// <param name="Questions">How many questions it answers.</param>
/// <param name="Alone">How many of these nobody else answers.</param>
/// <param name="Revised">By how many conflicts it changed its own figure.</param>
/// <param name="First">The first day on which it was published; null where not known.</param>
/// <param name="Last">The day on which it last said something new; null where not known.</param>
public sealed record Speaker(
    string Name,
    long Origins,
    long Reports,
    long Questions,
    long Alone,
    long Revised,
    LocalDate? First,
    LocalDate? Last
);
