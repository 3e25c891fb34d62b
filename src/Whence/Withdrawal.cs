namespace Whence;

/// <summary>A report that its publisher has taken back, or that rests on one: what falls with it.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Standing">How the publisher says that it stands, or the one that it rests on.</param>
/// <param name="Root">The id of the report that was taken back; the report's own where it is that.</param>
/// <param name="Figures">Ids of its figures that fall, in reading order: they stand for nothing in questions and conflicts.</param>
public sealed record Withdrawal(string Report, Standing Standing, string Root, ImmutableArray<string> Figures);
