using Whence.Reading;

namespace Whence.Placing;

/// <summary>Makes places of mentions: the role of each, and what holds it.</summary>
internal sealed class PlaceBuilder(AnnotatedText text, Marks marks, RoleReader roles)
{
    // Characters between a place and what holds it: ", in northern ", "'s ".
    private const int FarthestHolder = 48;

    // So many times as many may live in a capital as in another town of its name that is meant.
    private const int LeastNamesake = 10;

    /// <summary>Adds the place of <paramref name="mention"/> to <paramref name="found"/>.</summary>
    public void Add(Mention mention, ImmutableArray<Place>.Builder found)
    {
        var standing = roles.Of(mention.First, mention.End);
        var first = WithDirection(mention, standing);
        var span = text.SpanOf(first, mention.End);
        span = span with { End = span.End - mention.Cut };
        var what = standing.Kind is { } word ? NameReader.As(mention.What, word) : mention.What;
        var place = new Place(span.In(text.Text), what.Kind, Precision(what, first < mention.First, standing))
        {
            Span = span,
            Role = what.Government || IsOwner(mention) ? PlaceRole.Actor : standing.Role,
            Id = what.Government ? null : what.Id,
            Within = what.Within,
        };
        if (first < mention.First && what.Kind == PlaceKind.Unknown)
        {
            place = place with
            {
                Within = [text.SpanOf(mention.First, mention.End).In(text.Text).ToLowerInvariant(), .. what.Within],
            };
        }
        if (found.Count > 0 && found[^1] is { Span: { } earlier } previous && earlier.End <= span.Start)
        {
            place = After(previous, place, standing, text.Text.AsSpan(earlier.End, span.Start - earlier.End), found);
        }
        found.Add(place);
    }

    // What stands close after a place holds it ("Raqqa, in northern Syria"), is held by it ("Syria's Ghouta") or shares its role.
    private static Place After(
        Place previous,
        Place place,
        Standing standing,
        ReadOnlySpan<char> between,
        ImmutableArray<Place>.Builder found
    )
    {
        var name = previous.Id ?? previous.Text.ToLowerInvariant();
        var gap = between.Trim();
        if (
            gap is "'s" or "’s" or "'" or "’" or "s" or "s capital" or "'s capital" or "’s capital"
            || (
                previous.Role == PlaceRole.Actor
                && gap.Length < FarthestHolder
                && gap.Length > 0
                && gap[0] is 's' or '\'' or '’'
                && !gap.Contains(',')
            )
        )
        {
            found[^1] = previous with { Role = PlaceRole.Mentioned };
            return place.Within.IsEmpty ? place with { Within = [name, .. previous.Within] } : place;
        }
        if (between.Length >= FarthestHolder || between.ContainsAny('.', '\n', ';'))
        {
            return place;
        }
        if (standing.Joins && gap is "and" or "or" or "&" or ", and")
        {
            return place.Role == PlaceRole.Mentioned ? place with { Role = previous.Role } : place;
        }
        var inside = gap is "in" or "of" or ", in" || gap.StartsWith("in ") || gap.StartsWith(", in ");
        var beside = standing.Follows || gap.IsEmpty || gap.StartsWith(",");
        var holds = previous.Kind != PlaceKind.Country && (inside || (beside && place.Precision > previous.Precision));
        if (!holds)
        {
            return gap is "," && place.Role == PlaceRole.Mentioned ? place with { Role = previous.Role } : place;
        }
        if (previous.Within.IsEmpty || IsNamesake(previous, place))
        {
            found[^1] = previous with { Within = [place.Id ?? place.Text.ToLowerInvariant(), .. place.Within] };
        }
        return place.Role == PlaceRole.Mentioned ? place with { Role = previous.Role } : place;
    }

    // "San Jose, California" is no capital; "the attacks in Paris, Texas officials said" are in one.
    private static bool IsNamesake(Place previous, Place holder) =>
        previous is { Id: null, Kind: PlaceKind.Settlement }
        && holder.Id is { } code
        && !previous.Within.Contains(code)
        && Towns.Named(previous.Text) is [var greatest, ..] towns
        && towns.Any(town => town.Within.Contains(code) && town.Inhabitants * LeastNamesake >= greatest.Inhabitants);

    // "northern Syria" and "eastern Ghouta" are names of their own.
    private int WithDirection(Mention mention, Standing standing)
    {
        var first = mention.First;
        return
            first > 0
            && standing.Lead < first - 1
            && marks.Is(PlaceWord.Direction, first - 1)
            && text.Lower(first - 2) is not ("of" or "the")
            && text.Lower(first - 1) is not ("lower" or "upper" or "inner" or "outer")
            ? first - 1
            : first;
    }

    private static int Precision(Entry what, bool direction, Standing standing) =>
        direction && what.Precision > 4 ? 5
        : standing.Near && what.Precision == 1 ? 2
        : what.Precision;

    // "Ukraine's military", "Russia's defence ministry": an actor, unless what it owns is a place or happens at home.
    private bool IsOwner(Mention mention)
    {
        var end = mention.End;
        if (!mention.Owns && text.Lower(end) is not ("'s" or "'"))
        {
            return false;
        }
        var from = mention.Owns ? end : end + 1;
        for (var i = from; i < from + 4 && i < text.Count; i++)
        {
            if (marks.Is(PlaceWord.Body, i))
            {
                return true;
            }
            if (marks.Is(PlaceWords.OfPlace, i) || marks.Is(PlaceWord.Direction, i) || marks.Is(PlaceWord.AtHome, i))
            {
                return false;
            }
        }
        return !marks.Is(PlaceWord.Capital, from);
    }
}
