namespace Whence.Placing;

/// <summary>What leads a name: the "in" of "in the rebel-held town of X".</summary>
/// <param name="At">Its token; before the sentence's first where nothing does.</param>
internal readonly record struct Lead(int At)
{
    /// <summary>Whether a word of place is passed on the way ("the town of", "parts of").</summary>
    public bool OfPlace { get; init; }

    /// <summary>Whether the surroundings of the place are meant ("the outskirts of", "20 km east of").</summary>
    public bool Near { get; init; }

    /// <summary>The word of place right before the name's "of"; null where there is none.</summary>
    public string? Kind { get; init; }
}
