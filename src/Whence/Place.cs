namespace Whence;

/// <summary>A place as a text names it.</summary>
/// <param name="Text">The name as it stands in the text.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Precision">UCDP where_prec: 1 exact, 2 near, 3 district, 4 province, 5 imprecise, 6 country, 7 beyond.</param>
public sealed record Place(string Text, PlaceKind Kind, int Precision)
{
    /// <summary>Where the name stands.</summary>
    public Span? Span { get; init; }

    /// <summary>
    /// Where the text speaks of the place: the name itself, or words that point back at it ("the town", "there"); null where that
    /// is the name.
    /// </summary>
    public Span? At { get; init; }

    /// <summary>How the text speaks of it there.</summary>
    public PlaceRole Role { get; init; }

    /// <summary>ISO 3166 code or gazetteer id ("RU", "RU-KRS"); null when not in hand.</summary>
    public string? Id { get; init; }

    /// <summary>Ids or lower-case names of the places that hold it, nearest first.</summary>
    public ImmutableArray<string> Within { get; init; } = [];

    /// <summary>The ISO 3166-1 alpha-2 code of the country that it lies in, or is: of "RU-KRS" it is RU; null where that is not known.</summary>
    public string? Country =>
        Within
            .Prepend(Id)
            .OfType<string>()
            .Where(id =>
                id is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '-', ..]
            )
            .Select(id => id[..2])
            .FirstOrDefault();
}
