using Whence.Languages;
using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>
/// Tells which cell each figure of one report falls in. A report counts its main event unless its words set a count apart:
/// by days of their own, or by a place of its own where the same voice gives another number for the event itself.
/// </summary>
internal sealed class CellReader
{
    // News without a day speaks of the week before it was published.
    private const int Recent = 6;

    // A longer period is a stretch of its own, not the day of an event.
    private const int Event = 2;

    // Characters, about two sentences, over which a count follows upon another.
    private const int Follows = 300;

    private readonly LocalDate? day;
    private readonly int matter;
    private readonly RuleSet rules;
    private readonly Statements statements;
    private readonly Figure? lead;
    private readonly ImmutableHashSet<string> events;
    private readonly List<Claim> claims = [];

    // The last figure whose words are of the event.
    private Figure? last;

    private CellReader(Statements statements, int matter, RuleSet rules)
    {
        this.matter = matter;
        this.rules = rules;
        this.statements = statements;
        day = statements.Gist.Day ?? statements.Heading.Published;
        lead = statements.Figures.FirstOrDefault(f => f.Realis && f.Measure != Measure.Other) is { } first
            ? first with
            {
                Place = rules.Places.Of(first.Place),
            }
            : null;
        events = lead is null ? [] : EventWords.KindsOf(lead);
    }

    /// <summary>The claims of <paramref name="statements"/>, report <paramref name="report"/> of those in hand, repeats left out.</summary>
    public static IReadOnlyList<Claim> Read(
        Statements statements,
        int report,
        int matter,
        Dictionary<string, string> origins,
        RuleSet rules
    )
    {
        var reader = new CellReader(statements, matter, rules);
        foreach (var stated in statements.Figures.Where(f => f.Repeats is null))
        {
            var figure = stated with { Place = rules.Places.Of(stated.Place) };
            reader.Add(new Claim(figure, default, report, reader.day, origins.GetValueOrDefault(figure.Id, figure.Id)));
        }
        return ListedParts.Apart(reader.claims);
    }

    private void Add(Claim claim)
    {
        var figure = claim.Figure;
        var (from, to) = Days(figure.Period);
        var cell = new Cell(matter, figure.Measure, People(figure), "", from, to);
        if (figure.Measure == Measure.Other)
        {
            // Numbers that nothing is said to have happened to answer one question only where they are one number of one kind.
            cell = cell with
            {
                Place = $"{figure.Quantity.Interval} {figure.Population?.Text}",
            };
        }
        var before = claims.FindAll(c => c.Cell == cell && c.Figure.Realis);
        var adds = before.Count > 0 && CountWords.Adds(figure);
        var part =
            CountWords.IsWithin(figure)
            || claims.Exists(c => c.Part && c.Interval == claim.Interval && c.Figure.Measure == figure.Measure);
        var seen = CountWords.IsSeen(figure);
        // A toll that has been given up is one of the event, whatever place stands by it.
        var given = CountWords.IsFormer(figure) || RoseFrom(figure);
        if (
            part
            && cell.People == Cell.Everybody
            && before.Exists(b => Differ(b.Figure.Quantity, figure.Quantity) || CountWords.IsOfThem(figure))
        )
        {
            cell = cell with
            {
                People =
                    Cell.Some + (figure.Population is { } people && !CountWords.IsAnyone(people) ? Head(people) : ""),
            };
        }
        var ruled = figure.Place is { } named && rules.Places.IsApart(named);
        if (!given && Place(figure) is { } place && (seen || ruled || before.Exists(b => IsApart(b, claim, adds))))
        {
            cell = cell with { Place = place };
            adds = false;
        }
        var opens = cell.Place.Length > 0 && !claims.Exists(c => c.Cell == cell);
        // "Divers recovered 12 more bodies": what a day added to a total that other sentences tell. But the first count of a
        // place of its own is all that is told of it: "a raid on Velm killed another six".
        var grown =
            CountWords.IsMore(figure)
            && !opens
            && !claims.Exists(c => c.Figure.Sentence == figure.Sentence && c.Figure.Realis);
        if (grown)
        {
            cell = cell with { Place = $"{cell.Place} {figure.Words}" };
        }
        var leads = lead is not null && figure.Sentence == lead.Sentence;
        var told = IsOfTheEvent(claim, leads) || IsOfTheSide(figure);
        claims.Add(
            claim with
            {
                Cell = cell,
                Leads = leads,
                Days = Happened(figure.Period),
                Told = told,
                Tied =
                    figure.Realis
                    && figure.Measure != Measure.Other
                    && !adds
                    && !grown
                    && claim.Interval.High != 0
                    && (leads || opens || (figure.Source is not null && (told || cell.Place.Length > 0)))
                    && !(cell.Place.Length == 0 && CountWords.IsAside(figure))
                    && !(part && IsPartOfAnother(figure))
                    && !(CountWords.IsOfThem(figure) && cell.People == Cell.Everybody),
                Full = !given && !seen && !CountWords.IsOne(figure) && !IsLeastElsewhere(figure),
                Part = part || rules.People.IsPart(cell.People),
                Rising = CountWords.IsRising(figure),
            }
        );
    }

    // "18 drown in ferry fire", over a report of "at least 18": a headline leaves the hedge out.
    private bool IsLeastElsewhere(Figure figure) =>
        statements.Figures.Any(f =>
            f.Measure == figure.Measure
            && f.Quantity.Hedge == Hedge.AtLeast
            && (figure.Source is null || figure.Source == f.Source)
            && f.Quantity.Values.SequenceEqual(figure.Quantity.Values)
        );

    // Below its opening a report turns to other events too: a count is known to be of the event where its words point back at
    // it, or follow upon a count that is without a turn.
    private bool IsOfTheEvent(Claim claim, bool leads)
    {
        var same = leads ? true : EventWords.SpeaksOfTheSame(claim.Figure, events);
        if (same == true)
        {
            last = claim.Figure;
        }
        return same ?? (last is not null && claim.Figure.Quote.Start - last.Sentence.End <= Follows);
    }

    // Losses of the people whose losses the report opens with: its matter is what becomes of them.
    private bool IsOfTheSide(Figure figure) =>
        figure.Population is { Kind: PopulationKind.Combatants, Side: { } side } && side == lead?.Population?.Side;

    // "The toll rose to 14 from eight".
    private bool RoseFrom(Figure figure) =>
        CountWords.IsFrom(figure)
        && claims.Exists(c => c.Figure.Sentence == figure.Sentence && c.Figure.Measure == figure.Measure);

    // "1,400 people including 400 children", where the 1,400 are not of the event.
    private bool IsPartOfAnother(Figure figure) =>
        claims.FindLast(c => c.Figure.Sentence == figure.Sentence && c.Figure.Measure == figure.Measure)
            is { Tied: false };

    // News without a day is of the day it speaks on, the one before, or that of the report's first count.
    private (LocalDate? From, LocalDate? To) Happened(Period? period)
    {
        if (period is { From: not null } or { To: not null })
        {
            return (period.From, period.To ?? day);
        }
        if (day is not { } today)
        {
            return (lead?.Period?.From, lead?.Period?.To);
        }
        return (
            LocalDate.Min(lead?.Period?.From ?? today, today.PlusDays(-1)),
            LocalDate.Max(lead?.Period?.To ?? today, today)
        );
    }

    // One voice does not contradict itself in one report: where its numbers differ, they are of two things.
    private static bool IsApart(Claim before, Claim claim, bool adds) =>
        adds
        || (
            (before.Origin == claim.Origin || (before.Figure.Source is null && claim.Figure.Source is null))
            && Differ(before.Figure.Quantity, claim.Figure.Quantity)
        );

    // "60" and "more than 60" are one number, said twice.
    private static bool Differ(Quantity one, Quantity other) =>
        one.Interval.Intersect(other.Interval).IsEmpty
        && !(one.Values is [var a, ..] && other.Values is [var b, ..] && a == b);

    /// <summary>The noun that names a population: its last word, folded.</summary>
    public static string Head(Population population) =>
        NameFold.Fold(population.Text.AsSpan()[(population.Text.LastIndexOf(' ') + 1)..]);

    private string People(Figure figure) =>
        figure.Population is { } people && rules.People.Of(people) is { } named
            ? named
            : (figure.Population ?? lead?.Population) switch
            {
                { Kind: PopulationKind.Combatants } fighters => Cell.Fighters + CombatantKinds.Of(fighters),
                { Kind: PopulationKind.Children } when figure.Population is not null => "children",
                { Kind: PopulationKind.Women } when figure.Population is not null => "women",
                { Kind: PopulationKind.Men } when figure.Population is not null => "men",
                { Kind: PopulationKind.Workers } when figure.Population is not null => "workers",
                _ => Cell.Everybody,
            };

    // The folded name of a place within the event's, or beside it; null where the figure is of the event's own place.
    private string? Place(Figure figure)
    {
        if (figure.Place is not { } place)
        {
            return null;
        }
        var folded = NameFold.Fold(place.Text);
        if (rules.Places.IsApart(place))
        {
            return folded;
        }
        if (place.Kind is not (PlaceKind.Settlement or PlaceKind.Site or PlaceKind.Unknown))
        {
            return null;
        }
        return
            folded.Length == 0 || (lead?.Place is { } main && (Placed.IsOne(place, main) || Placed.Holds(place, main)))
            ? null
            : folded;
    }

    private (LocalDate? From, LocalDate? To) Days(Period? period)
    {
        if (period is not { } said || (said.From is null && said.To is null))
        {
            return (null, null);
        }
        // "31 bodies had been recovered by Friday evening": how far a count of the event had come.
        if (
            said is { From: { } since, To: null } && IsRecent(since)
            || said is { From: null, To: { } until } && IsRecent(until)
        )
        {
            return (null, null);
        }
        if (said is not { From: { } from, To: { } to } || NodaTime.Period.DaysBetween(from, to) >= Event)
        {
            return (said.From, said.To);
        }
        var main = lead?.Period is { From: { } first, To: { } last }
            ? from <= last.PlusDays(1) && first <= to.PlusDays(1)
            : IsRecent(to);
        return main ? (null, null) : (from, to);
    }

    private bool IsRecent(LocalDate told) =>
        day is not { } published || NodaTime.Period.DaysBetween(told, published) is >= 0 and <= Recent;
}
