using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Placing;

/// <summary>
/// Finds the names of places: those that the tables know, and unknown ones that a word of place beside them
/// ("the town of", "province", "near") gives away.
/// </summary>
public sealed class PlaceRecogniser
{
    private const int LongestUnknown = 5;

    private static readonly FrozenSet<string> Regions = Gazetteer.Words("region");
    private static readonly FrozenSet<string> Settlements = Gazetteer.Words("settlement");
    private static readonly FrozenSet<string> Sites = Gazetteer.Words("site");
    private static readonly FrozenSet<string> Leads = Gazetteer.Words("lead");
    private static readonly FrozenSet<string> Directions = Gazetteer.Words("direction");
    private static readonly FrozenSet<string> Glue = Gazetteer.Words("glue");
    private static readonly FrozenSet<string> Articles = Gazetteer.Words("article");
    private static readonly FrozenSet<string> Persons = Gazetteer.Words("person");
    private static readonly FrozenSet<string> Dates = Gazetteer.Words("month");
    private static readonly FrozenSet<string> Bodies = Gazetteer.Words("body");

    /// <summary>The places named in <paramref name="text"/>, in reading order, each with its span.</summary>
    public ImmutableArray<Place> Recognise(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<Place>();
        for (var i = AfterDateline(text); i < text.Count; )
        {
            if (
                !IsCapital(text, i)
                || Articles.Contains(text.Lower(i))
                || Dates.Contains(text.Lower(i))
                || Demonym(text, i) is var people && people > i
            )
            {
                i = Math.Max(i + 1, IsCapital(text, i) ? Demonym(text, i) : 0);
                continue;
            }
            var (place, end) = Known(text, i) is ({ }, _) known ? known : Unknown(text, i);
            if (place is not null && !IsPossessor(text, end) && !IsPartOfBody(text, end))
            {
                found.Add(Held(Owned(place, found, text), found, text));
            }
            i = Math.Max(i + 1, end);
        }
        return found.ToImmutable();
    }

    // "SEOUL —", "KYIV, Ukraine (Wire) -": where the report was filed, not where anything happened.
    private static int AfterDateline(AnnotatedText text)
    {
        if (text.Count == 0 || text[0].Length < 3 || text.Word(0).ContainsAnyExceptInRange('A', 'Z'))
        {
            return 0;
        }
        for (var i = 1; i < Math.Min(text.Count, 14); i++)
        {
            if (text.Lower(i) is "—" or "–" or "-" or "--")
            {
                return i + 1;
            }
        }
        return 0;
    }

    private static (Place? Place, int End) Known(AnnotatedText text, int i)
    {
        var key = text.Lower(i);
        Gazetteer.Entry? best = null;
        var end = i;
        for (var length = 1; ; length++)
        {
            if (Gazetteer.Names.TryGetValue(key, out var entry))
            {
                (best, end) = (entry, i + length);
            }
            if (
                length >= Gazetteer.LongestName
                || i + length >= text.Count
                || text.SentenceIndexOf(i + length) != text.SentenceIndexOf(i)
            )
            {
                break;
            }
            key += " " + text.Lower(i + length);
        }
        if (
            best is null
            || (
                IsCapital(text, end)
                && !IsWordOfPlace(text.Lower(end))
                && text.Lower(end - 1) != ","
                && !Gazetteer.Names.ContainsKey(text.Lower(end))
            )
        )
        {
            return (null, i + 1);
        }
        var kind = best.Kind;
        var last = end;
        if (IsWordOfPlace(text.Lower(end)) && best.Kind != PlaceKind.Country)
        {
            last++;
            kind = KindOf(text.Lower(end));
        }
        // "Kursk" and "Kursk region" have one name in the tables, but the city is not the region.
        var city = kind == PlaceKind.Settlement && best.Kind == PlaceKind.Region;
        return (
            Make(text, i, last, kind, city ? 1 : best.Precision) with
            {
                Id = city ? null : best.Id,
                Within = city && best.Id is { } id ? [id, .. best.Within] : best.Within,
            },
            last
        );
    }

    private static (Place? Place, int End) Unknown(AnnotatedText text, int i)
    {
        var end = i + 1;
        while (
            end < text.Count
            && end < i + LongestUnknown
            && text.SentenceIndexOf(end) == text.SentenceIndexOf(i)
            && (
                (IsCapital(text, end) && !Dates.Contains(text.Lower(end)) && text.Lower(end) is not "and")
                || (
                    Glue.Contains(text.Lower(end))
                    && text.Lower(end) is not ("of" or "and" or "the" or "as" or "an")
                    && IsCapital(text, end + 1)
                )
            )
        )
        {
            end++;
        }
        var after = text.Lower(end);
        var head = text.Lower(end - 1);
        if (end - i > 1 && IsWordOfPlace(head))
        {
            return (Make(text, i, end, KindOf(head), PrecisionOf(KindOf(head))), end);
        }
        if (IsWordOfPlace(after))
        {
            return (Make(text, i, end + 1, KindOf(after), PrecisionOf(KindOf(after))), end + 1);
        }
        var before = text.Lower(i - 1);
        if (before == "of" && IsWordOfPlace(text.Lower(i - 2)))
        {
            var kind = KindOf(text.Lower(i - 2));
            return (Make(text, i, end, kind, PrecisionOf(kind)), end);
        }
        var led =
            Leads.Contains(before) && before is not ("of" or "on" or "from" or "reached")
            || (Directions.Contains(before) && text.Lower(i - 2) is "in" or "of" or "across" or "near");
        return
            led
            && !Persons.Contains(text.Lower(i))
            && text[i].Entity is not (EntityKind.Person or EntityKind.Organization)
            ? (Make(text, i, end, PlaceKind.Unknown, 2), end)
            : (null, end);
    }

    // "Syria's Ghouta": the owner holds what it owns, and is itself no place of the event.
    private static Place Owned(Place place, ImmutableArray<Place>.Builder found, AnnotatedText text)
    {
        if (
            found.Count == 0
            || found[^1] is not { Kind: PlaceKind.Country, Span: { } owner }
            || place.Span is not { } span
        )
        {
            return place;
        }
        if (
            text.Text.AsSpan(owner.End, Math.Max(0, span.Start - owner.End)).TrimEnd()
            is not ("'s" or "’s" or "'" or "’")
        )
        {
            return place;
        }
        var id = found[^1].Id ?? owner.In(text.Text).ToLowerInvariant();
        found.RemoveAt(found.Count - 1);
        return place.Within.IsEmpty ? place with { Within = [id] } : place;
    }

    // "Raqqa, in northern Syria" and "Tuva, a Russian region": what comes next, after a comma, holds what came before.
    private static Place Held(Place place, ImmutableArray<Place>.Builder found, AnnotatedText text)
    {
        if (
            found.Count > 0
            && place.Precision >= 4
            && found[^1] is { Within.Length: 0, Kind: not PlaceKind.Country } inner
            && inner.Span is { } a
            && place.Span is { } b
        )
        {
            var between = text.Text.AsSpan(a.End, Math.Max(0, b.Start - a.End));
            if (
                between.Length < 24
                && (between.StartsWith(",") || between.Contains(" in ", StringComparison.Ordinal))
                && !between.ContainsAny('.', '\n')
            )
            {
                found[^1] = inner with { Within = [place.Id ?? place.Text.ToLowerInvariant(), .. place.Within] };
            }
        }
        return place;
    }

    private static Place Make(AnnotatedText text, int first, int end, PlaceKind kind, int precision)
    {
        var span = text.SpanOf(first, end);
        return new Place(span.In(text.Text), kind, precision) { Span = span };
    }

    private static int Demonym(AnnotatedText text, int i) =>
        Gazetteer.Demonyms.ContainsKey(text.Lower(i) + " " + text.Lower(i + 1)) ? i + 2
        : Gazetteer.Demonyms.ContainsKey(text.Lower(i)) ? i + 1
        : i;

    // "Ukraine's military", "Russia's defence ministry": an actor, unless what it owns is a place.
    private static bool IsPossessor(AnnotatedText text, int end)
    {
        if (text.Lower(end) is not ("'s" or "'"))
        {
            return false;
        }
        for (var i = end + 1; i < end + 5 && i < text.Count; i++)
        {
            if (IsCapital(text, i) || IsWordOfPlace(text.Lower(i)) || Directions.Contains(text.Lower(i)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsPartOfBody(AnnotatedText text, int end) => Bodies.Contains(text.Lower(end));

    private static bool IsWordOfPlace(string word) =>
        Regions.Contains(word) || Settlements.Contains(word) || Sites.Contains(word);

    private static PlaceKind KindOf(string word) =>
        Regions.Contains(word) ? PlaceKind.Region
        : Settlements.Contains(word) ? PlaceKind.Settlement
        : PlaceKind.Site;

    private static int PrecisionOf(PlaceKind kind) => kind == PlaceKind.Region ? 4 : 1;

    private static bool IsCapital(AnnotatedText text, int i) =>
        (uint)i < (uint)text.Count
        && (
            char.IsUpper(text.Text[text[i].Start])
            || (text.Lower(i).StartsWith("al-", StringComparison.Ordinal) && text[i].Length > 3)
        );
}
