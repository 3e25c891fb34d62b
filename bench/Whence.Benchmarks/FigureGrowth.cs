using System.Globalization;
using NodaTime;
using Whence.Reconciling;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>
/// How the cost of reconciling grows with the number of figures, on one thread, and what one more costs: twenty reports a matter, each
/// with four figures that are tied to each other, so that twenty figures answer each question. Times are the processor's, the
/// collector's and compiler's included, so that a busy machine gives the same.
/// </summary>
internal static class FigureGrowth
{
    private const int Answers = 20;
    private const int Ties = 4;
    private const int More = 100;

    /// <summary>Prints a line a size.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("figures  questions  conflicts  processor s  µs a figure  one more ms");
        // The first only warms the code up.
        foreach (var figures in (int[])[10_000, 1_000, 10_000, 100_000])
        {
            output.WriteLine(Line(figures));
        }
    }

    private static string Line(int figures)
    {
        var random = new Random(figures);
        ImmutableArray<Statements> reports =
        [
            .. Enumerable.Range(0, figures / Ties).Select(i => Report(i / Answers, i, random)),
        ];
        var start = Environment.CpuUsage.TotalTime;
        var (questions, conflicts) = new Reconciler().Reconcile(reports, []);
        var all = Environment.CpuUsage.TotalTime - start;
        var reckoning = new Reckoning(reports, []);
        start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < More; i++)
        {
            var whole = Report(i % (figures / Ties / Answers), figures + i, random);
            reckoning.Add(whole with { Figures = whole.Figures[..1] });
        }
        var more = (Environment.CpuUsage.TotalTime - start) / More;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures, 7}  {questions.Length, 9}  {conflicts.Length, 9}  {all.TotalSeconds, 11:0.00}  {all.TotalMicroseconds / figures, 11:0.0}  {more.TotalMilliseconds, 11:0.00}"
        );
    }

    private static Statements Report(int matter, int number, Random random)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"r{number:D6}");
        var killed = random.Next(20, 40);
        var wounded = random.Next(60, 90);
        var day = new LocalDate(2024, 3, 1).PlusDays(number % 3);
        Figure[] figures =
        [
            Given(id, 0, killed, Measure.Killed),
            Given(id, 40, wounded, Measure.Wounded),
            Given(id, 80, killed + wounded + random.Next(0, 2), Measure.Casualties),
            Given(id, 120, random.Next(1, 30), Measure.Killed) with
            {
                Population = new Population("children", PopulationKind.Children),
                SentenceText = "including",
            },
        ];
        // Words of its own tell each matter.
        var terms = Enumerable.Range(0, 12).Select(t => (uint)((matter * 12) + t + 1)).ToImmutableArray();
        return FigureBuilder.Report(id, day, figures) with { Gist = new Gist(terms, [.. terms.Select(_ => (byte)1)]) };
    }

    private static Figure Given(string report, int start, int count, Measure measure) =>
        FigureBuilder.Figure(
            report,
            start,
            count.ToString(CultureInfo.InvariantCulture),
            new Interval(count, count),
            measure,
            "source of " + report
        );
}
