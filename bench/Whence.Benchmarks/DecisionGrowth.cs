using System.Diagnostics;
using System.Globalization;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Benchmarks;

/// <summary>What an analyst waits for after each decision on a weighed case: kinds of decisions, taken in turn on figures here and there.</summary>
internal static class DecisionGrowth
{
    private const int Rounds = 9;

    private static readonly (string Name, Func<Figure, Random, Decision> Make)[] Kinds =
    [
        ("rejected", (figure, _) => Of(DecisionKind.Reject, Anchor.Of(figure))),
        ("place corrected", (figure, _) => Corrected(figure, new Correction { Place = "Velm" })),
        (
            "number corrected",
            (figure, random) => Corrected(figure, new Correction { Interval = new Interval(random.Next(900), null) })
        ),
        ("source corrected", (figure, _) => Corrected(figure, new Correction { Source = "the health ministry" })),
        ("question split", (figure, _) => Split(figure, AnchorKind.Question)),
        ("origin split", (figure, _) => Split(figure, AnchorKind.Origin)),
    ];

    /// <summary>Decides of the case at <paramref name="path"/>, which is changed by it, and prints a line a kind: medians and longest.</summary>
    public static void Run(string path, TextWriter output)
    {
        using var file = CaseFile.Open(path, CaseAccess.Write).Case ?? throw new InvalidOperationException("no case");
        var key = SigningKey.At(path + ".key").Value ?? throw new InvalidOperationException("no key");
        var inquiry = new Inquiry();
        new CaseWeighing(file, inquiry).Update();
        output.WriteLine(
            "decision            weighed by what it touches  processor s: median  longest  clock s: median  longest"
        );
        foreach (var (name, make) in Kinds)
        {
            var random = new Random(1);
            var (touched, processor, clock) = (0, new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                using (var batch = file.Begin(key))
                {
                    batch.Decide(make(AnyFigure(file, random), random));
                    batch.Commit();
                }
                var (used, since) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                touched += new CaseWeighing(file, inquiry).UpdateDecided() ? 1 : 0;
                processor.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
                clock.Add(Stopwatch.GetElapsedTime(since).TotalSeconds);
            }
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -20}{touched, 17} of {Rounds}{Median(processor), 27:0.00}{processor.Max(), 9:0.00}{Median(clock), 17:0.00}{clock.Max(), 9:0.00}"
                )
            );
        }
    }

    private static Figure AnyFigure(CaseFile file, Random random)
    {
        while (true)
        {
            var number = random.NextInt64(1, file.Readings.Count + 1);
            if (file.Readings.Find(number) is { Figures: { IsEmpty: false } figures })
            {
                return figures[random.Next(figures.Length)];
            }
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Decision Of(DecisionKind kind, Anchor on) => new(0, kind, on, "Ada", default);

    private static Decision Corrected(Figure figure, Correction correction) =>
        Of(DecisionKind.Correct, Anchor.Of(figure)) with
        {
            Correction = correction,
        };

    private static Decision Split(Figure figure, AnchorKind kind) =>
        Of(DecisionKind.Split, Anchor.Of(figure) with { Kind = kind }) with
        {
            Others = [Anchor.Of(figure)],
        };
}
