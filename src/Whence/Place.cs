namespace Whence;

/// <summary>A place as a text names it.</summary>
/// <param name="Text">The name as it stands in the text.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Precision">UCDP where_prec: 1 exact, 2 near, 3 district, 4 province, 5 imprecise, 6 country, 7 beyond.</param>
public sealed record Place(string Text, PlaceKind Kind, int Precision)
{
    /// <summary>Where the name stands; null where it is carried over.</summary>
    public Span? Span { get; init; }

    /// <summary>ISO 3166 code or gazetteer id ("RU", "RU-KRS"); null when not in hand.</summary>
    public string? Id { get; init; }

    /// <summary>Ids or lower-case names of the places that hold it, nearest first.</summary>
    public ImmutableArray<string> Within { get; init; } = [];
}
