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
);
