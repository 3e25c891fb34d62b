namespace Whence.Placing;

/// <summary>What a gazetteer knows of a name.</summary>
/// <param name="Id">ISO 3166 code or gazetteer id; null where it has none.</param>
/// <param name="Kind">What sort of place.</param>
/// <param name="Precision">UCDP where_prec.</param>
/// <param name="Within">Codes of what holds it, nearest first.</param>
internal sealed record Entry(string? Id, PlaceKind Kind, int Precision, ImmutableArray<string> Within)
{
    /// <summary>Whether the name stands for a government only ("the Kremlin").</summary>
    public bool Government { get; init; }

    /// <summary>Whether a user's index knows it: many such names are words too, and need something beside them to be a place.</summary>
    public bool Imported { get; init; }
}
