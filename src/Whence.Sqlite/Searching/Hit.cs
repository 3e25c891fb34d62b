namespace Whence.Sqlite.Searching;

/// <summary>A report that has what is looked for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Text">Its text.</param>
/// <param name="Places">Where in the text it stands, in reading order; none where the headline alone has it.</param>
public sealed record Hit(KeptReport Report, string Text, ImmutableArray<Span> Places);
