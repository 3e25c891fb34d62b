namespace Whence;

/// <summary>The people counted: the words that name them and what kind of people the head noun says they are.</summary>
/// <param name="Text">The noun phrase as it stands in the text, without the number.</param>
/// <param name="Kind">The class of the head noun; tells part from whole.</param>
public sealed record Population(string Text, PopulationKind Kind)
{
    /// <summary>Where the words stand; null where they are carried over from words that stand elsewhere.</summary>
    public Span? Span { get; init; }

    /// <summary>Whose people they are, as the id of a country or a lower-case name ("KP", "hamas"); null when not said.</summary>
    public string? Side { get; init; }
}
