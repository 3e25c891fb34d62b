namespace Whence.Attributing.Actors;

/// <summary>A noun that says what a speaker is.</summary>
/// <param name="Lemma">Its first singular form.</param>
/// <param name="Class">What sort of actor.</param>
/// <param name="Gender">What it tells of gender.</param>
/// <param name="Plural">Whether this form stands for several.</param>
/// <param name="StandsFor">Words of which one is with whom the noun may stand for.</param>
/// <param name="StandsForAny">Whether it may stand for any actor of its class or of none known.</param>
internal sealed record Noun(
    string Lemma,
    ActorClass Class,
    Gender Gender,
    bool Plural,
    ImmutableArray<string> StandsFor,
    bool StandsForAny
);
