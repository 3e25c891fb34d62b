namespace Whence.Counting;

/// <summary>What is counted: tokens [First, End) of the noun phrase without the number; empty where the noun is left out.</summary>
internal readonly record struct NounPhrase(int First, int End)
{
    /// <summary>The class of people; null where the noun names no people, or none is there.</summary>
    public PopulationKind? Kind { get; init; }

    /// <summary>Whether the number stands without a noun of its own ("34 others", "two of them", "killing two").</summary>
    public bool Elliptic { get; init; }

    /// <summary>Whether it points back at people named before ("others", "two of them").</summary>
    public bool Anaphoric { get; init; }

    /// <summary>The measure that the phrase itself names ("12 deaths", "three wounded soldiers").</summary>
    public Measure? Measure { get; init; }

    /// <summary>The measure that the noun names where nothing else is said of its people ("60 refugees", "40 hostages").</summary>
    public Measure? Weak { get; init; }

    /// <summary>Whether a name follows ("a witness named …"): one who is named is no figure.</summary>
    public bool Named { get; init; }

    /// <summary>Where to go on reading.</summary>
    public int After { get; init; }
}
