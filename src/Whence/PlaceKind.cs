namespace Whence;

/// <summary>What sort of place a name names.</summary>
public enum PlaceKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region, province, state or district.</summary>
    Region,

    /// <summary>A city, town or village.</summary>
    Settlement,

    /// <summary>A street, building, camp, crossing, river or mountain.</summary>
    Site,
}
