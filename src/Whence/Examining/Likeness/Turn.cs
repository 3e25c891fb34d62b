namespace Whence.Examining.Likeness;

/// <summary>The eight ways to lay a picture: as it is, turned, and mirrored.</summary>
public enum Turn
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Turned by a quarter, against the clock.</summary>
    Quarter,

    /// <summary>Turned by a half.</summary>
    Half,

    /// <summary>Turned by three quarters, against the clock.</summary>
    ThreeQuarters,

    /// <summary>Upside down, as a mirror below it shows it.</summary>
    FlippedUpDown,

    /// <summary>Left for right, as a mirror beside it shows it.</summary>
    FlippedLeftRight,

    /// <summary>Mirrored at the diagonal from the top left.</summary>
    Transposed,

    /// <summary>Mirrored at the other diagonal.</summary>
    TransposedAcross,
}
