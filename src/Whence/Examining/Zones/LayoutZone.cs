namespace Whence.Examining.Zones;

/// <summary>Where a part of a paper stands.</summary>
/// <param name="Part">The part.</param>
/// <param name="Box">Where.</param>
public sealed record LayoutZone(Part Part, Box Box)
{
    /// <summary>A field's name, as the paper labels it; null for other parts.</summary>
    public string? Name { get; init; }

    /// <summary>Whether papers of the series are not valid without the field.</summary>
    public bool Mandatory { get; init; }

    /// <summary>What of a card the field says: name, serial, born, birthplace, authority, issued, issuedAt or expires; null for others.</summary>
    public string? Says { get; init; }
}
