using Whence.Reading;

namespace Whence.Placing;

/// <summary>Reads words that point back at a place: "the town", "the same city", "the territory", "the capital", "there".</summary>
internal sealed class BackReader(AnnotatedText text, Marks marks, RoleReader roles, List<Mention> mentions)
{
    // Places farther back than this are no longer meant.
    private const int FarthestBack = 40;
    private const int LongestWay = 4;
    private const PlaceWord Pointers =
        PlaceWord.BackSettlement
        | PlaceWord.BackRegion
        | PlaceWord.BackAny
        | PlaceWord.BackCapital
        | PlaceWord.BackThere;

    /// <summary>
    /// The place that the word at token <paramref name="i"/> points back at; null where it points at none, or only introduces the
    /// name at token <paramref name="next"/>.
    /// </summary>
    public Place? At(int i, int next, ImmutableArray<Place>.Builder before)
    {
        if (!marks.Is(Pointers, i))
        {
            return null;
        }
        if (marks.Is(PlaceWord.BackThere, i))
        {
            return !marks.Is(PlaceWord.AfterThere, i + 1) && Last(before, IsScene) is { } scene
                ? scene with
                {
                    At = text[i].Span,
                    Role = PlaceRole.Scene,
                }
                : null;
        }
        if (
            next == i + 1
            || text.Lower(i + 1) == "of"
            || Start(i) is not { } first
            || Meant(i, before) is not { } place
        )
        {
            return null;
        }
        return place with { At = text.SpanOf(first, i + 1), Role = roles.Of(first, i + 1).Role };
    }

    private Place? Meant(int i, ImmutableArray<Place>.Builder before)
    {
        return marks.Is(PlaceWord.BackCapital, i) ? Capital(i, before)
            : marks.Is(PlaceWord.SmallSettlement, i)
                ? Last(before, place => place.Kind is PlaceKind.Settlement or PlaceKind.Unknown && place.Precision <= 2)
            : marks.Is(PlaceWord.BackSettlement, i)
                ? Last(
                    before,
                    place => place.Kind is not PlaceKind.Country and not PlaceKind.Site && place.Precision <= 4
                )
            : marks.Is(PlaceWord.BackRegion, i) ? Last(before, place => place.Kind == PlaceKind.Region)
            : Last(before, IsScene);
    }

    private static bool IsScene(Place place) => place.Role is PlaceRole.Scene or PlaceRole.Target;

    // "the town", "the besieged town", "that same city", "Syria's capital"; not "a town". The token that the words begin with.
    private int? Start(int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - LongestWay; j--)
        {
            var word = text.Lower(j);
            if (word is "the" or "that" or "this")
            {
                return j;
            }
            if (marks.Is(PlaceWord.BackCapital, i) && IsOwner(j, word))
            {
                return i;
            }
            if (
                !char.IsLetter(text.Text[text[j].Start])
                || marks.Is(PlaceWord.NoBack, j)
                || (marks.Is(PlaceWord.Capital, j) && !marks.Is(PlaceWord.Demonym, j))
            )
            {
                return null;
            }
        }
        return null;
    }

    private bool IsOwner(int i, string word) =>
        word == "'s" ? marks.Is(PlaceWord.Capital, i - 1) : word.EndsWith('s') && marks.Is(PlaceWord.Capital, i);

    // The capital of the country named last, where the text names that city anywhere.
    private Place? Capital(int i, ImmutableArray<Place>.Builder before)
    {
        var country = Gazetteer.Demonyms.TryGetValue(text.Lower(i - 1), out var people) ? people : Country(before);
        if (country is null || !Gazetteer.Capitals.TryGetValue(country, out var name))
        {
            return null;
        }
        var words = name.Count(c => c == ' ') + 1;
        foreach (var mention in mentions)
        {
            var span = text.SpanOf(mention.First, Math.Min(mention.End, mention.First + words));
            if (span.In(text.Text).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return new Place(span.In(text.Text), PlaceKind.Settlement, 1) { Span = span, Within = [country] };
            }
        }
        return null;
    }

    private static string? Country(ImmutableArray<Place>.Builder before) =>
        Last(before, place => place.Kind == PlaceKind.Country || !place.Within.IsEmpty) is not { } place ? null
        : place.Kind == PlaceKind.Country ? place.Id
        : place.Within[^1];

    private static Place? Last(ImmutableArray<Place>.Builder before, Func<Place, bool> accepts)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - FarthestBack; i--)
        {
            if (accepts(before[i]))
            {
                // "X, in Y province": what is held is meant, not what holds it.
                var name = before[i].Id ?? before[i].Text.ToLowerInvariant();
                return i > 0 && accepts(before[i - 1]) && before[i - 1].Within.Contains(name)
                    ? before[i - 1]
                    : before[i];
            }
        }
        return null;
    }
}
