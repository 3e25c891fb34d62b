using System.Globalization;
using CsCheck;
using NodaTime;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Tables;
using Whence.Sqlite.Weighing;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Weighing;

public sealed class DecisionWeighingTests(ITestOutputHelper output)
{
    private const int Cases = 6;
    private const int Decisions = 12;

    private static readonly string[] Tables =
    [
        "question",
        "origin",
        "conflict",
        "edge",
        "circle",
        "withdrawal",
        "weighed",
        "clash",
        "source",
        "spoke",
        "carried",
        "revised",
        "named",
        "answered",
        "wording",
        "published",
        "counted",
        "counted_on",
        "actor",
        "matter",
        "figure",
    ];

    private static readonly string[] Outlets = ["Front Bulletin", "Harbour Post", "Meridian Daily", "Lagoon Times"];

    private static readonly string[] Sources =
    [
        "the health ministry",
        "Oran Vell",
        "the Velland army",
        "activists",
        "the ministry's spokesman Oran Vell",
        "initial reports",
        "the Front Bulletin",
        "Reuters",
        "a medical source",
    ];

    [Fact]
    public void What_decisions_touch_comes_to_what_weighing_the_whole_comes_to()
    {
        var (touched, all) = (0, 0);
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, int.MaxValue - 1].Array[Decisions])
            .Sample(
                (seed, steps) =>
                {
                    using var at = new CaseAt();
                    at.AddAndWeigh(Reports(new Random(seed)));
                    foreach (var step in steps)
                    {
                        var random = new Random(step);
                        var weighing = new CaseWeighing(at.File, ReadCase.Inquiry);
                        var what = Decide(at, random);
                        all++;
                        if (weighing.UpdateDecided())
                        {
                            touched++;
                        }
                        weighing.Update();
                        CaseWeighing.IsDue(at.File).ShouldBeFalse();
                        var (kept, whole) = (Rows(at.File), Whole(at));
                        kept.Except(whole)
                            .Select(row => "kept: " + row)
                            .Concat(whole.Except(kept).Select(row => "whole: " + row))
                            .ShouldBeEmpty(what);
                        kept.Count.ShouldBe(whole.Count);
                    }
                },
                iter: Cases,
                threads: 1
            );
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{touched} of {all} weighed by what they touch"));
        touched.ShouldBeGreaterThan(all * 8 / 10);
    }

    // A few reports of a few outlets and days that cite, copy, contradict and hear of each other.
    private static IEnumerable<Report> Reports(Random random)
    {
        foreach (var report in ReportGenerator.Reports(random.Next(4, 10), random.Next(1, 40)))
        {
            yield return report;
        }
        for (var i = 0; i < 24; i++)
        {
            var outlet = Outlets[random.Next(Outlets.Length)];
            var day = new LocalDate(2024, 12, 1).PlusDays(random.Next(0, 12));
            yield return new Report(
                $"r{i:D2}",
                string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Sentence(random)))
            )
            {
                Publisher = outlet,
                Published = random.Next(12) == 0 ? null : day,
                Title = random.Next(2) == 0 ? "Blast in Velm" : "Flood in Castrel",
                Standing = random.Next(60) == 0 ? Standing.Canceled : default,
            };
        }
    }

    private static string Sentence(Random random)
    {
        string[] numbers = ["12", "14", "at least 14", "more than 30", "32", "40", "43", "dozens of", "nearly 40"];
        string[] fates = ["were killed", "were wounded", "were detained", "died"];
        string[] places = ["in Velm", "in Castrel", "at the Velm market", "near Castrel on Sunday"];
        string[] people = ["people", "civilians", "soldiers", "children"];
        var number = numbers[random.Next(numbers.Length)];
        var said = Sources[random.Next(Sources.Length)];
        var told =
            $"{people[random.Next(people.Length)]} {fates[random.Next(fates.Length)]} {places[random.Next(places.Length)]}";
        return random.Next(5) switch
        {
            0 => $"{Capital(number)} {told}.",
            1 => $"{Capital(number)} {told}, {Outlets[random.Next(Outlets.Length)]} reported.",
            2 => $"{Capital(said)} told Reuters that {number} {told}.",
            3 => $"{Capital(said)} denied that {number} {told}.",
            _ => $"{Capital(number)} {told}, {said} said.",
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Decide(CaseAt at, Random random)
    {
        var read = at.File.Readings.All().Select(r => r.Statements).Where(s => s.Figures.Length > 0).ToList();
        var figures = read.SelectMany(s => s.Figures).ToList();
        var figure = figures[random.Next(figures.Count)];
        var on = Anchor.Of(figure);
        var positions = read.SelectMany(s => s.Positions).ToList();
        switch (random.Next(26))
        {
            case < 9:
                return Put(
                    at,
                    new Decision(0, DecisionKind.Correct, on, "Ada", default)
                    {
                        Correction = Correction(random, figures),
                    }
                );
            case < 12:
                return Put(at, new Decision(0, DecisionKind.Reject, on, "Ada", default));
            case 12 when positions.Count > 0:
                return Put(
                    at,
                    new Decision(
                        0,
                        DecisionKind.Reject,
                        Anchor.Of(positions[random.Next(positions.Count)]),
                        "Ada",
                        default
                    )
                );
            case < 17 when at.File.Reviews.All() is { IsEmpty: false } made:
                return Put(at, new Decision(0, DecisionKind.Accept, made[random.Next(made.Length)].On, "Ada", default));
            case < 19:
                return Put(at, new Decision(0, DecisionKind.Note, on, "Ada", default));
            case < 22:
                return Regroup(at, random, AnchorKind.Question);
            case < 25:
                return Regroup(at, random, AnchorKind.Origin);
            default:
                new CaseRedaction(at.File, at.Key).Report(figure.Report, "asked for");
                return "redacted " + figure.Report;
        }
    }

    private static string Regroup(CaseAt at, Random random, AnchorKind kind)
    {
        var tables = new CaseTables(at.File);
        var groups =
            kind == AnchorKind.Question
                ? tables.Questions(new Filter()).Rows(null).Select(q => q.Figures).ToList()
                : tables.Origins(new Filter()).Rows(null).Select(o => o.Figures).ToList();
        var (one, other) = (groups[random.Next(groups.Count)], groups[random.Next(groups.Count)]);
        return random.Next(2) == 0
            ? Put(
                at,
                new Decision(0, DecisionKind.Merge, Named(at, one[0], kind), "Ada", default)
                {
                    Others = [Named(at, other[0], kind)],
                }
            )
            : Put(
                at,
                new Decision(0, DecisionKind.Split, Named(at, one[0], kind), "Ada", default)
                {
                    Others =
                    [
                        .. one.Where((_, i) => i == 0 || random.Next(2) == 0)
                            .Select(id => Named(at, id, AnchorKind.Figure)),
                    ],
                }
            );
    }

    private static Anchor Named(CaseAt at, string figure, AnchorKind kind)
    {
        var report = at.File.Reports.Find(Identifier.ReportOf(figure))!;
        return Anchor.Of(figure, at.File.Readings.Find(report.Number)!)! with { Kind = kind };
    }

    private static Correction Correction(Random random, List<Figure> figures)
    {
        var other = figures[random.Next(figures.Count)];
        var low = random.Next(50);
        return random.Next(9) switch
        {
            < 3 => new Correction { Interval = other.Quantity.Interval },
            3 => new Correction { Interval = new Interval(low, random.Next(2) == 0 ? null : low + random.Next(9)) },
            4 => new Correction { Measure = other.Measure },
            5 => new Correction { Place = random.Next(2) == 0 ? "Velm" : "Castrel" },
            6 => new Correction { From = new LocalDate(2024, 12, 2), To = new LocalDate(2024, 12, 4) },
            7 => new Correction { Population = "children" },
            _ => new Correction { Source = Sources[random.Next(Sources.Length)] },
        };
    }

    private static string Put(CaseAt at, Decision decision)
    {
        using var batch = at.File.Begin(at.Key);
        batch.Decide(decision);
        batch.Commit();
        return $"{decision.Kind} {decision.On} {decision.Correction} {string.Join(' ', decision.Others)}";
    }

    // The answers of the case weighed whole, which itself stays as it is.
    private static List<string> Whole(CaseAt at)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("whole.whence");
        at.File.Connection.Run("VACUUM INTO $path", path);
        using var file = CaseFile.Open(path, CaseAccess.Write).Case.ShouldNotBeNull();
        file.Connection.Run("UPDATE weighing SET entries = -1, decided = -1");
        new CaseWeighing(file, ReadCase.Inquiry).Update().ShouldNotBeNull();
        return Rows(file);
    }

    private static List<string> Rows(CaseFile file) =>
        [
            .. Tables.SelectMany(table => Rows(file, table, "*")),
            .. Rows(file, "weighing", "decided, reports, questions, origins, counting"),
        ];

    private static List<string> Rows(CaseFile file, string table, string columns)
    {
        using var query = new Query(file.Connection, $"SELECT {columns} FROM {table}");
        using var rows = query.Rows();
        var lines = new List<string>();
        while (rows.Read())
        {
            var values = Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue);
            lines.Add(
                table
                    + " "
                    + string.Join(
                        '|',
                        values.Select(value =>
                            value is byte[] bytes
                                ? Convert.ToHexString(bytes)
                                : Convert.ToString(value, CultureInfo.InvariantCulture)
                        )
                    )
            );
        }
        return lines;
    }
}
