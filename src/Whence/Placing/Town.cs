namespace Whence.Placing;

/// <summary>A town that ships.</summary>
/// <param name="Id">Its id: "geonames:" and GeoNames's number.</param>
/// <param name="Within">Codes of what holds it, nearest first; its country's the last.</param>
/// <param name="Inhabitants">How many live there.</param>
/// <param name="At">Where it lies.</param>
public sealed record Town(string Id, ImmutableArray<string> Within, long Inhabitants, Coordinates At)
{
    /// <summary>Its country's ISO 3166-1 code.</summary>
    public string Country => Within[^1];
}
