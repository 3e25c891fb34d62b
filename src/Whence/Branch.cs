namespace Whence;

/// <summary>A report that carries an origin's figure, and the reports that have it from this one.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Figure">The id of the report's first figure of the origin.</param>
/// <param name="From">Why it hangs where it does; null where it has the figure from the speaker.</param>
/// <param name="Branches">The reports that rest on it, earliest first.</param>
public sealed record Branch(string Report, string Figure, Edge? From, ImmutableArray<Branch> Branches);
