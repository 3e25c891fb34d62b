using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>
/// Tells which cell each figure of one report falls in. What a figure leaves unsaid it has from the report's main event:
/// the people, place and days of its first figure.
/// </summary>
internal sealed class CellReader
{
    // News without a day speaks of the week before it was published.
    private const int Recent = 6;

    // A longer period is a stretch of its own, not the day of an event.
    private const int Event = 2;

    private readonly Statements statements;
    private readonly int matter;
    private readonly Figure? lead;
    private readonly string? leadPlace;

    public CellReader(Statements statements, int matter)
    {
        this.statements = statements;
        this.matter = matter;
        lead = statements.Figures.FirstOrDefault(f => f.Realis && f.Measure != Measure.Other);
        leadPlace = lead?.Place is { } place ? NameFold.Fold(place.Text) : null;
    }

    public Cell Of(Figure figure)
    {
        var (from, to) = Days(figure.Period);
        return new Cell(matter, figure.Measure, People(figure.Population ?? lead?.Population), Place(figure), from, to);
    }

    private static string People(Population? population) =>
        population switch
        {
            { Kind: PopulationKind.Combatants, Side: var side } => "combatants " + side,
            { Kind: PopulationKind.Children } => "children",
            { Kind: PopulationKind.Women } => "women",
            { Kind: PopulationKind.Men } => "men",
            { Kind: PopulationKind.Workers } => "workers",
            _ => Cell.Everybody,
        };

    private string Place(Figure figure)
    {
        if (figure.Place is not { Kind: PlaceKind.Settlement } place || leadPlace is null)
        {
            return "";
        }
        var folded = NameFold.Fold(place.Text);
        return
            folded == leadPlace
            || lead!.Place!.Kind != PlaceKind.Settlement
            || lead.Place.Within.Any(w => NameFold.Fold(w) == folded)
            || place.Within.Any(w => NameFold.Fold(w) == leadPlace || w == lead.Place.Id)
            ? ""
            : folded;
    }

    private (LocalDate? From, LocalDate? To) Days(Period? period)
    {
        if (period is not { } said || (said.From is null && said.To is null))
        {
            return (null, null);
        }
        if (said.From is { } since && said.To is null && IsRecent(since))
        {
            return (null, null);
        }
        if (said is not { From: { } from, To: { } to } || NodaTime.Period.DaysBetween(from, to) >= Event)
        {
            return (said.From, said.To);
        }
        var near =
            lead?.Period is { From: { } first, To: { } last } && from <= last.PlusDays(1) && first <= to.PlusDays(1);
        var main = near || IsRecent(to);
        return main ? (null, null) : (from, to);
    }

    private bool IsRecent(LocalDate day) =>
        statements.Heading.Published is not { } published
        || NodaTime.Period.DaysBetween(day, published) is >= 0 and <= Recent;
}
