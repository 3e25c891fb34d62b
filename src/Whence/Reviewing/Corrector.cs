using NodaTime.Text;
using Whence.Placing;

namespace Whence.Reviewing;

/// <summary>Makes a figure what an analyst says that it is. Its id, its words and their place stay.</summary>
internal static class Corrector
{
    private const int Imprecise = 7;
    private const int Day = 1;
    private const int Days = 2;
    private const int Week = 3;
    private const int Month = 4;
    private const int Year = 5;

    /// <summary><paramref name="figure"/> as <paramref name="correction"/> has it.</summary>
    public static Figure Apply(Figure figure, Correction correction) =>
        figure with
        {
            Quantity = correction.Interval is { } interval ? Quantity(interval) : figure.Quantity,
            Measure = correction.Measure ?? figure.Measure,
            Place = correction.Place is { } place ? Place(place) : figure.Place,
            Period =
                correction.From is not null || correction.To is not null
                    ? Period(correction.From ?? figure.Period?.From, correction.To ?? figure.Period?.To)
                    : figure.Period,
            Population = correction.Population is { } people
                ? new Population(people, figure.Population?.Kind ?? PopulationKind.People)
                {
                    Side = figure.Population?.Side,
                }
                : figure.Population,
            Source = correction.Source ?? figure.Source,
        };

    private static Quantity Quantity(Interval interval) =>
        interval.High is not { } high ? new Quantity(Hedge.AtLeast, [interval.Low], interval)
        : high == interval.Low ? new Quantity(Hedge.Exact, [high], interval)
        : new Quantity(Hedge.Between, [interval.Low, high], interval);

    private static Place Place(string name) =>
        Gazetteer.Names.TryGetValue(name.ToLowerInvariant(), out var known) && !known.Government
            ? new Place(name, known.Kind, known.Precision) { Id = known.Id, Within = known.Within }
            : new Place(name, PlaceKind.Unknown, Imprecise);

    private static Period Period(LocalDate? from, LocalDate? to) =>
        new($"{Shown(from)}–{Shown(to)}")
        {
            From = from,
            To = to,
            Precision =
                from is { } first && to is { } last
                    ? NodaTime.Period.DaysBetween(first, last) switch
                    {
                        0 => Day,
                        < 6 => Days,
                        6 => Week,
                        < 31 => Month,
                        _ => Year,
                    }
                    : null,
        };

    private static string Shown(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}
