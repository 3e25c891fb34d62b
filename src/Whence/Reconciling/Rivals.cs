namespace Whence.Reconciling;

/// <summary>
/// Pairs of answers to one question that cannot both be true, and what one source took back. What happened on a day can only
/// grow as it is told again: a later and greater count is news, a later and smaller one contradicts, and of one day only two
/// voices that differ do. Pairs are all there is within one question: counts that are tied two by two are tied all together.
/// </summary>
internal static class Rivals
{
    // Pairs named a question; a reader weighs no more. And claims that each is held against.
    private const int Most = 64;
    private const int Held = 64;

    /// <summary>
    /// The conflicts among the claims of one question, each between two voices once however many reports carry them; named by
    /// the figures of one report that has both, where there is one.
    /// </summary>
    public static IEnumerable<Conflict> Conflicts(IEnumerable<Claim> question)
    {
        var claims = question
            .Where(c => c.Tied && c.IsNumber)
            .OrderBy(c => c.Figure.Source is null)
            .ThenBy(c => c.Figure.Population is null)
            .DistinctBy(c => (c.Report, c.Interval, c.Origin))
            .OrderBy(c => c.Day ?? LocalDate.MinIsoValue)
            .ThenBy(c => c.Report)
            .ToList();
        return Pairs(claims, claims.ToLookup(c => c.Origin, StringComparer.Ordinal))
            .OrderBy(p => p.Earlier.Report != p.Later.Report)
            .DistinctBy(p => Voices(p.Earlier, p.Later))
            .Take(Most)
            .Select(p => Make(p.Kind, p.Earlier, p.Later));
    }

    private static (string, Interval, string, Interval) Voices(Claim a, Claim b) =>
        string.CompareOrdinal(a.Origin, b.Origin) < 0
            ? (a.Origin, a.Interval, b.Origin, b.Interval)
            : (b.Origin, b.Interval, a.Origin, a.Interval);

    private static IEnumerable<(ConflictKind Kind, Claim Earlier, Claim Later)> Pairs(
        List<Claim> claims,
        ILookup<string, Claim> voices
    )
    {
        for (var later = 1; later < claims.Count; later++)
        {
            for (var earlier = Math.Max(0, later - Held); earlier < later; earlier++)
            {
                if (
                    Kind(claims[earlier], claims[later]) is { } kind
                    && (kind == ConflictKind.Revision || !HasCountedOn(claims[earlier], claims[later], voices))
                )
                {
                    yield return (kind, claims[earlier], claims[later]);
                }
            }
        }
    }

    // A voice that gives the other's number too, in the same report or on another day, has counted on since.
    private static bool HasCountedOn(Claim earlier, Claim later, ILookup<string, Claim> voices) =>
        Gave(voices[later.Origin], later, earlier) || Gave(voices[earlier.Origin], earlier, later);

    private static bool Gave(IEnumerable<Claim> voice, Claim claim, Claim other) =>
        voice
            .Take(Held)
            .Any(c =>
                c.Origin != other.Origin
                && c.Interval == other.Interval
                && (c.Report == claim.Report || c.Day != claim.Day)
            );

    /// <summary>How <paramref name="earlier"/> and <paramref name="later"/> conflict; null where both can be true.</summary>
    public static ConflictKind? Kind(Claim earlier, Claim later)
    {
        if (!earlier.Firm.Intersect(later.Firm).IsEmpty || !AtOnePlace(earlier, later) || !AreOfOneKind(earlier, later))
        {
            return null;
        }
        var one = AreOneVoice(earlier, later);
        if (earlier.Report == later.Report)
        {
            return
                one
                || !AtOneTime(earlier, later)
                || !IsEitherNamed(earlier, later)
                || !Speaks(earlier)
                || !Speaks(later)
                ? null
                : ConflictKind.Contradiction;
        }
        if (
            !AtOneTime(earlier, later)
            || IsRising(earlier, later)
            || earlier.Day is null
            || later.Day is null
            || (
                earlier.Figure.Place is { } x
                && later.Figure.Place is { } y
                && IsNamed(x)
                && IsNamed(y)
                && !Placed.Meet(x, y)
            )
        )
        {
            return null;
        }
        if (earlier.Day == later.Day)
        {
            return one || !IsEitherNamed(earlier, later) ? null : ConflictKind.Contradiction;
        }
        return !Growing.Is(earlier.Figure.Measure)
            || !IsEitherNamed(earlier, later)
            || earlier.Firm.Low <= later.Firm.High
            || later.Firm.High is null
                ? null
            : one && later.Figure.Source is not null ? ConflictKind.Revision
            : ConflictKind.Contradiction;
    }

    // Whom a report quotes for another number than it gives in its own voice does not stand behind that one too, whatever other
    // reports have from there.
    private static bool AreOneVoice(Claim a, Claim b) =>
        (a.Report == b.Report && a.Figure.Source is { } source && source == b.Figure.Source)
        || (a.Origin == b.Origin && (a.Report != b.Report || (a.Figure.Source is null) == (b.Figure.Source is null)));

    // Of two outlets that differ in their own voices, either may only have heard later; and what a report says in its own voice
    // below its opening may be of anything.
    private static bool IsEitherNamed(Claim a, Claim b) => a.Figure.Source is not null || b.Figure.Source is not null;

    // A toll that "rises to 43" in one report has not stopped there when another gives more.
    private static bool IsRising(Claim a, Claim b) => Magnitudes.Number(a) < Magnitudes.Number(b) ? a.Rising : b.Rising;

    private static bool Speaks(Claim claim) => claim.Leads || claim.Figure.Source is not null;

    private static bool IsNamed(Place place) =>
        place.Kind is PlaceKind.Region or PlaceKind.Settlement or PlaceKind.Site;

    public static bool AtOneTime(Claim a, Claim b) => !(a.Days.To < b.Days.From) && !(b.Days.To < a.Days.From);

    // "60" and "over 60" are one number told twice, and numbers twentyfold apart are of different things. What a report says in
    // its own voice first is of the whole; a smaller number with a place of its own, or of a day of a longer time, may be of a part.
    private static bool AreOfOneKind(Claim a, Claim b)
    {
        var (x, y) = (Magnitudes.Number(a), Magnitudes.Number(b));
        return x != y && Magnitudes.Meet(a, b) && !(x < y ? IsPart(a, b) : IsPart(b, a));
    }

    private static bool IsPart(Claim less, Claim more) =>
        IsWithin(less.Figure.Period, more.Figure.Period)
        || (
            more.Leads
            && !less.Leads
            && less.Figure.Place is { Kind: PlaceKind.Settlement or PlaceKind.Site or PlaceKind.Unknown } place
            && !(more.Figure.Place is { } main && (Placed.IsOne(place, main) || Placed.Holds(place, main)))
        );

    private static bool IsWithin(Period? part, Period? whole) =>
        part is { From: { } from, To: { } to }
        && whole is { From: { } since, To: { } until }
        && since <= from
        && to <= until
        && (since, until) != (from, to);

    // Whether two places with names of their own are one is not known, and ties nothing; a region may hold a settlement.
    public static bool AtOnePlace(Claim a, Claim b) =>
        a.Figure.Place is not { Kind: PlaceKind.Region or PlaceKind.Settlement or PlaceKind.Site } x
        || b.Figure.Place is not { Kind: PlaceKind.Region or PlaceKind.Settlement or PlaceKind.Site } y
        || (x.Kind != y.Kind && (x.Kind == PlaceKind.Region || y.Kind == PlaceKind.Region))
        || Placed.Meet(x, y);

    private static Conflict Make(ConflictKind kind, Claim earlier, Claim later) =>
        new(
            $"c:{earlier.Figure.Id}+{later.Figure.Id}",
            kind,
            [earlier.Figure.Id, later.Figure.Id],
            kind == ConflictKind.Revision
                ? Phrases.Revision(earlier, later)
                : Phrases.Contradiction([earlier, later], null)
        );
}
