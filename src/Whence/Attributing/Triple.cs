namespace Whence.Attributing;

/// <summary>Source, cue and content as token ranges [First, End); an empty range is an absent role.</summary>
/// <param name="Source">Who.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Before">What was said, before the cue.</param>
/// <param name="After">What was said, after the cue.</param>
internal readonly record struct Triple(
    (int First, int End) Source,
    (int First, int End) Cue,
    (int First, int End) Before,
    (int First, int End) After
)
{
    /// <summary>Where it stands among others: its cue's first token, or its first of all where it has no cue.</summary>
    public int Place =>
        Cue.End > Cue.First ? Cue.First
        : Source.End > Source.First ? Source.First
        : Math.Min(
            Before.End > Before.First ? Before.First : int.MaxValue,
            After.End > After.First ? After.First : int.MaxValue
        );

    /// <summary>Whether its content holds <paramref name="token"/>.</summary>
    public bool Says(int token) => Before.Holds(token) || After.Holds(token);

    /// <summary>Whether any of its roles holds <paramref name="token"/>.</summary>
    public bool Covers(int token) => Cue.Holds(token) || Source.Holds(token) || Says(token);
}
