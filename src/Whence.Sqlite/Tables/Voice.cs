namespace Whence.Sqlite.Tables;

/// <summary>One voice in a question: an origin, and what its words allow, however many reports carry it.</summary>
/// <param name="Origin">The origin's number; null where its figures trace to none.</param>
/// <param name="Interval">What the words allow; null where it was weighed before that was kept.</param>
/// <param name="Reports">How many reports carry it.</param>
/// <param name="Figures">In how many figures, repeats included.</param>
/// <param name="Day">The day on which it was first published; null where that is not known.</param>
public sealed record Voice(long? Origin, Interval? Interval, int Reports, int Figures, LocalDate? Day);
