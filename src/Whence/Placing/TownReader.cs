using Whence.Reading;

namespace Whence.Placing;

/// <summary>Gives the towns of a text their ids and what holds them: a name means one town throughout.</summary>
internal sealed class TownReader(AnnotatedText text, Marks marks)
{
    private const PlaceWord NoForename =
        PlaceWords.OfPlace
        | PlaceWord.Article
        | PlaceWord.Month
        | PlaceWord.Demonym
        | PlaceWord.Direction
        | PlaceWord.Surroundings
        | PlaceWord.People
        | PlaceWord.Glue
        | PlaceWord.Hyphenated
        | PlaceWord.NameStart;

    private readonly NamedCountries countries = new(text, marks);

    /// <summary><paramref name="places"/>, those among them that are towns that ship with their ids.</summary>
    public ImmutableArray<Place> Read(ImmutableArray<Place> places)
    {
        var people = new Lazy<HashSet<string>>(Surnames);
        var towns = places
            .Where(IsTown)
            .GroupBy(Name, StringComparer.Ordinal)
            .Where(same =>
                Towns.Has(same.Key) && (Gazetteer.Names.ContainsKey(same.Key) || !people.Value.Contains(same.Key))
            )
            .Select(same => (same.Key, Town: TownChoice.Of(same.Key, Said(same), countries)))
            .Where(named => named.Town is not null)
            .ToDictionary(named => named.Key, named => named.Town!, StringComparer.Ordinal);
        return towns.Count == 0 ? places : [.. places.Select(place => With(towns, place))];
    }

    private static bool IsTown(Place place) =>
        place is { Id: null, Kind: PlaceKind.Settlement or PlaceKind.Unknown, Precision: <= 2 };

    // What the text says holds it; else, of a capital that is the greatest town of its name, its country.
    private static IEnumerable<string> Said(IGrouping<string, Place> same)
    {
        var told = Told(same.Key);
        var said = same.SelectMany(place => place.Within).Except(told).ToList();
        return said.Exists(Gazetteer.Places.ContainsKey) ? said
            : told.Any(country => Towns.Named(same.Key)[0].Country == country) ? told
            : [];
    }

    // What the tables say of a capital unasked.
    private static ImmutableArray<string> Told(string name) =>
        Gazetteer.Names.TryGetValue(name, out var known) && known.Kind == PlaceKind.Settlement ? known.Within : [];

    // "Homs city" is Homs.
    private static string Name(Place place)
    {
        var name = place.Text.ToLowerInvariant();
        var last = name.LastIndexOf(' ');
        return last > 0 && name[(last + 1)..] is "city" or "town" && !Towns.Has(name) ? name[..last] : name;
    }

    // "Merrick Garland": a name that follows another anywhere in the text is a person's.
    private HashSet<string> Surnames()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Count; i++)
        {
            if (
                marks.Is(PlaceWord.Capital, i)
                && marks.Is(PlaceWord.Capital, i - 1)
                && text.SentenceIndexOf(i) == text.SentenceIndexOf(i - 1)
                && !marks.Is(NoForename, i - 1)
                && !Capitals.TellNothing(text, marks, i, i + 1)
            )
            {
                found.Add(text.Lower(i));
            }
        }
        return found;
    }

    private static Place With(Dictionary<string, Town> towns, Place place)
    {
        if (IsTown(place) && towns.TryGetValue(Name(place), out var town))
        {
            return place with
            {
                Kind = PlaceKind.Settlement,
                Id = town.Id,
                Within = [.. place.Within.Except(town.Within).Except(Told(Name(place))), .. town.Within],
            };
        }
        // What a town holds is told by the town's id, as the town is.
        return place.Within.Any(towns.ContainsKey)
            ? place with
            {
                Within =
                [
                    .. place
                        .Within.SelectMany(holder =>
                            towns.TryGetValue(holder, out var held) ? held.Within.Prepend(held.Id) : [holder]
                        )
                        .Distinct(),
                ],
            }
            : place;
    }
}
