namespace Whence;

/// <summary>How a text speaks of a place.</summary>
public enum PlaceRole
{
    /// <summary>Spoken of, without a word of what happens there.</summary>
    Mentioned,

    /// <summary>Something is or happens there: "in", "at", "near".</summary>
    Scene,

    /// <summary>Something happens to it: "an attack on", "hit", "was flooded".</summary>
    Target,

    /// <summary>Something comes from there.</summary>
    Origin,

    /// <summary>Something goes there.</summary>
    Destination,

    /// <summary>People who belong there: "residents of".</summary>
    Home,

    /// <summary>It stands for those who govern it: "Moscow has denied", "Russia's defence ministry", "the Kremlin".</summary>
    Actor,
}
