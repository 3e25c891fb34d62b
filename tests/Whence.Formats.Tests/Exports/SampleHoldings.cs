using NodaTime;
using Whence.Formats.Exports;
using Whence.Testing;

namespace Whence.Formats.Tests.Exports;

/// <summary>Holdings read from the samples, and from reports made to break the forms that they are written in.</summary>
internal sealed class SampleHoldings : IReports
{
    /// <summary>An id, a name or a text that tries everything.</summary>
    public const string Hostile =
        "<script>alert(1)</script>\"'&]]>\u202Eevil\u202C\u200B\u2066\u0001\u001B[31m\0\uFFFE\uD800 =SUM(A1)";

    private static readonly Lazy<Holdings> KurskRead = new(() => Read("kursk"));
    private static readonly Lazy<Holdings> FloodRead = new(() => Read("flood"));
    private static readonly Lazy<Holdings> HostileRead = new(MakeHostile);

    private readonly Dictionary<string, Report> reports;

    private SampleHoldings(IEnumerable<Report> reports) =>
        this.reports = reports.ToDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>The sample of foreign soldiers and contested losses.</summary>
    public static Holdings Kursk =>
        KurskRead.Value with
        {
            Exhibits = Exhibits("no picture stands in the photo's zone"),
        };

    /// <summary>The sample of a flood.</summary>
    public static Holdings Flood => FloodRead.Value;

    /// <summary>Reports whose every word is against the reader.</summary>
    public static Holdings AgainstTheReader => HostileRead.Value;

    public static Holdings[] All => [Kursk, Flood, AgainstTheReader, Of("nothing", [])];

    public Report? Of(string id) => reports.GetValueOrDefault(id);

    public Report? Outline(string id) => Of(id) is { } report ? report with { Text = "" } : null;

    /// <summary>What <paramref name="export"/> writes of <paramref name="holdings"/>.</summary>
    public static byte[] Bytes(IExport export, Holdings holdings)
    {
        using var stream = new MemoryStream();
        export.Write(holdings, stream);
        return stream.ToArray();
    }

    /// <summary>Holdings of <paramref name="reports"/>, read and weighed.</summary>
    public static Holdings Of(string title, IReadOnlyCollection<Report> reports)
    {
        var inquiry = new Inquiry();
        return Of(title, inquiry.Weigh([.. reports.Select(inquiry.Read)]), reports);
    }

    private static Holdings Of(string title, Dossier dossier, IEnumerable<Report> reports) =>
        new("whence.case/00112233445566778899aabbccddeeff", title, dossier, new SampleHoldings(reports))
        {
            Begun = Instant.FromUtc(2024, 12, 24, 8, 0),
            AsOf = Instant.FromUtc(2024, 12, 24, 9, 30),
            Engine = "Whence 0.1.0",
            Coordinates = new Dictionary<string, Coordinates> { ["RU-KRS"] = new(51.73, 36.19) },
        };

    private static ImmutableArray<ExaminedExhibit> Exhibits(string words)
    {
        var id = "sha256:" + new string('a', 64);
        Finding Finding(string rule, FindingState state) =>
            new(id + "#" + rule, id, rule, 1, state)
            {
                Reason = words,
                Zone = new Zone(1, 10, 20, 300, 400),
                Measured = 0.02,
                Threshold = 0.1,
                ErrorRate = new ErrorRate(0, 286, "specimens"),
                Alternatives = [words],
                Tools = [words],
            };
        return
        [
            new ExaminedExhibit(
                new Exhibit(id, ExhibitKind.Paper)
                {
                    Metadata = ImmutableSortedDictionary<string, string>.Empty.Add("Software", words),
                    Perceptual = ["pdq:" + new string('0', 64)],
                },
                words,
                [Finding("photo-absent", FindingState.Observed), Finding("stamp-absent", FindingState.NotDetermined)]
            ),
        ];
    }

    private static Holdings Read(string sample) =>
        Of(
            sample,
            [
                .. new ReportReader()
                    .Read([Path.Combine(Shared.Root, "samples", sample)])
                    .OfType<Received>()
                    .Select(received => received.Report),
            ]
        );

    private static Holdings MakeHostile()
    {
        var word = new string('w', 1 << 20);
        var text =
            $"Nearly 100 {Hostile} soldiers were killed in Ostrava on Monday, a mayor said. "
            + $"Over 900 {word} people were wounded, the ministry said. The ministry denied the attack.";
        var report = new Report(Hostile, text)
        {
            Title = Hostile,
            Publisher = "=cmd|'/c calc'!A0",
            Published = new LocalDate(2024, 12, 23),
            Url = "javascript:alert(1)",
            Language = "en\" onload=\"x",
        };
        var holdings = Of("hostile", [report, new Report("undated", "At least 12 people died, a mayor said.")]);
        return holdings with { Title = Hostile, Dossier = Sharpened(holdings.Dossier), Exhibits = Exhibits(Hostile) };
    }

    // Whatever was read of it, every field that words can stand in has hostile ones.
    private static Dossier Sharpened(Dossier dossier)
    {
        var report = dossier.Statements[0].Heading.Id;
        var figure = FigureBuilder.Figure(report, 0, "Nearly 100", new Interval(90, 99), Measure.Killed, Hostile) with
        {
            Words = Hostile,
            SentenceText = Hostile + "\n" + new string('w', 1 << 20),
            Population = new Population(Hostile, PopulationKind.People) { Side = Hostile },
            Place = new Place(Hostile, PlaceKind.Site, 1) { Id = Hostile, Within = [Hostile] },
            Period = new Period(Hostile) { Unresolved = Hostile },
            Via = [Hostile],
        };
        var statements = dossier.Statements[0] with
        {
            Figures = [figure, .. dossier.Statements[0].Figures.Where(f => f.Id != figure.Id)],
            Positions =
            [
                new Position(report + "#p0", report, Hostile, Stance.Denies, Hostile)
                {
                    Words = default,
                    SentenceText = Hostile,
                },
            ],
            Allegations =
            [
                new Allegation(report + "#g0", report, Hostile, Hostile, default)
                {
                    ActText = Hostile,
                    SentenceText = Hostile,
                    Victims = Hostile,
                },
            ],
        };
        return dossier with
        {
            Statements = dossier.Statements.SetItem(0, statements),
            Questions =
            [
                new Question("q:" + figure.Id, Measure.Killed)
                {
                    Population = Hostile,
                    Place = Hostile,
                    Grounds = Hostile,
                    Low = 90,
                    High = 99,
                    Best = 99,
                    Reports = 1,
                    Origins = 1,
                    Figures = [figure.Id],
                    Accounts =
                    [
                        [figure.Id],
                    ],
                },
            ],
            Origins = [new Origin("o:" + figure.Id, Hostile, [figure.Id], [report])],
            Conflicts = [new Conflict("c:" + figure.Id, ConflictKind.Contradiction, [figure.Id], Hostile)],
            Edges = [new Edge(EdgeKind.Cited, "undated", "undated", report, report)],
        };
    }
}
