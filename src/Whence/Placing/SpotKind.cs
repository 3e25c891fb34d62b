namespace Whence.Placing;

/// <summary>How well a point tells where something happened.</summary>
public enum SpotKind
{
    /// <summary>In the town that lies there.</summary>
    Town,

    /// <summary>Somewhere in the region whose seat, or greatest town, lies there.</summary>
    Region,

    /// <summary>Somewhere in the country whose middle lies there.</summary>
    Country,
}
