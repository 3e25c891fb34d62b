using NodaTime;

namespace Whence.Cli.Tests;

/// <summary>A dossier put together by hand: a bridge collapse, told by four outlets, two of them resting on one mayor.</summary>
internal static class ExampleDossier
{
    private static readonly LocalDate Day = new(2031, 5, 4);

    public static Dossier Rich { get; } = Make();

    private static Dossier Make()
    {
        var mayor = "Ilse Brandt, the mayor of Lower Varn";
        var courier = With(
            "courier",
            "Varn Courier",
            Figure("courier", "at least 40", Hedge.AtLeast, 40, new(40, null), mayor)
        );
        var herald = With(
            "herald",
            "The Herald",
            Figure("herald", "at least 40", Hedge.AtLeast, 40, new(40, null), mayor) with
            {
                Via = ["the Varn Courier"],
            }
        );
        var radio = With(
            "radio",
            "Coast Radio",
            Figure("radio", "nearly 30", Hedge.Nearly, 30, new(27, 29), "a hospital director") with
            {
                Period = new Period("in the same period") { Unresolved = "nothing before it names a time" },
            }
        );
        var wire = With(
            "wire",
            null,
            Figure("wire", "several dozen", Hedge.Vague, null, new(36, 99), null) with
            {
                Measure = Measure.Wounded,
                Realis = false,
            }
        ) with
        {
            Heading = new Heading("wire", null, null, null, null),
        };
        return new Dossier
        {
            Statements = [courier, herald, Spoken(radio), wire],
            Origins =
            [
                new Origin("o:courier#f0", mayor, ["courier#f0", "herald#f0"], ["courier", "herald"]),
                new Origin("o:radio#f0", "a hospital director", ["radio#f0"], ["radio"]),
            ],
            Questions =
            [
                new Question("q:courier#f0", Measure.Killed)
                {
                    Population = "commuters",
                    Place = "Lower Varn",
                    From = Day,
                    To = Day,
                    Low = 27,
                    High = null,
                    Reports = 3,
                    Origins = 2,
                    Figures = ["courier#f0", "herald#f0", "radio#f0"],
                    Accounts =
                    [
                        ["courier#f0", "herald#f0"],
                        ["radio#f0"],
                    ],
                },
            ],
            Conflicts =
            [
                new Conflict(
                    "c:courier#f0",
                    ConflictKind.Contradiction,
                    ["courier#f0", "radio#f0"],
                    "“at least 40” killed (the mayor: 40 or more) and “nearly 30” killed (a hospital director: 27–29) cannot both be true."
                ),
            ],
        };
    }

    private static Statements Spoken(Statements radio) =>
        radio with
        {
            Positions =
            [
                new Position("radio#p9", "radio", "The transport ministry", Stance.Silent, "the cause of the collapse")
                {
                    Words = default,
                    SentenceText = "",
                    Since = Day,
                },
            ],
            Allegations =
            [
                new Allegation("radio#g9", "radio", "The rail union", "the ministry", default)
                {
                    ActText = "ignoring two inspections",
                    SentenceText = "",
                },
            ],
            Quotations =
            [
                new Quotation(
                    "radio#a9",
                    "the hospital director",
                    default,
                    "“We \u001b[31mcounted\u202e [bold]each[/] of them,”"
                ),
            ],
        };

    private static Statements With(string id, string? publisher, Figure figure) =>
        new(new Heading(id, null, publisher, Day, null)) { Figures = [figure] };

    private static Figure Figure(
        string report,
        string words,
        Hedge hedge,
        long? value,
        Interval interval,
        string? source
    ) =>
        new(report + "#f0", report, default, new Quantity(hedge, value is { } v ? [v] : [], interval), Measure.Killed)
        {
            Words = words,
            Sentence = default,
            SentenceText = "",
            Source = source,
            Population = new Population("commuters", PopulationKind.Civilians),
            Place = new Place("Lower Varn", PlaceKind.Settlement, 1),
            Period = new Period("on Sunday")
            {
                From = Day,
                To = Day,
                Precision = 1,
            },
        };
}
