namespace Whence.Placing;

/// <summary>What the words around a name say of it.</summary>
/// <param name="Role">How the text speaks of the place.</param>
internal readonly record struct Standing(PlaceRole Role)
{
    /// <summary>Whether the event is near the place and not in it.</summary>
    public bool Near { get; init; }

    /// <summary>Whether a word of place stands with the lead ("the outskirts of"), so that the name must be a place's.</summary>
    public bool Strong { get; init; }

    /// <summary>Whether it stands beside the place before it, which it holds or explains.</summary>
    public bool Follows { get; init; }

    /// <summary>Whether it is joined to the place before it.</summary>
    public bool Joins { get; init; }

    /// <summary>The word before "of": the "province" of "the province of X"; null where there is none.</summary>
    public string? Kind { get; init; }

    /// <summary>The token that leads the name; −1 where the text begins.</summary>
    public int Lead { get; init; }
}
