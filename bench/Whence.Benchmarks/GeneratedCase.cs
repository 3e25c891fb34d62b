using System.Diagnostics;
using System.Globalization;
using System.Text;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>
/// Makes a case of so many generated reports, for commands to be timed on. Two thousand are read, and put in again and again
/// under other ids: what a table costs depends on its rows, not on how they came about.
/// </summary>
internal static class GeneratedCase
{
    private const int Distinct = 2_000;
    private const int InABatch = 256;

    /// <summary>Makes it at <paramref name="path"/>; weighs it where <paramref name="weighs"/>.</summary>
    public static void Make(string path, int reports, bool weighs, TextWriter output)
    {
        var inquiry = new Inquiry();
        var read = ReportGenerator
            .Reports(Math.Min(reports, Distinct))
            .Select(r => (Report: r, Read: inquiry.Read(r)))
            .ToArray();
        var file = CaseFile.Create(path).Case ?? throw new InvalidOperationException("the case cannot be made");
        var key = SigningKey.At(path + ".key").Value ?? throw new InvalidOperationException("no key");
        var watch = Stopwatch.StartNew();
        foreach (var numbers in Enumerable.Range(0, reports).Chunk(InABatch))
        {
            using var batch = file.Begin(key);
            foreach (var number in numbers)
            {
                var (report, statements) = read[number % read.Length];
                batch.Add(Under($"copy-{number:D7}", report, statements));
            }
            batch.Commit();
        }
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{reports} put in: {watch.Elapsed.TotalSeconds:0.0} s")
        );
        if (weighs)
        {
            watch.Restart();
            new CaseWeighing(file, inquiry).Update();
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"weighed: {watch.Elapsed.TotalSeconds:0.0} s")
            );
        }
        file.Dispose();
        var bytes = new FileInfo(path).Length / reports;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes a report"));
    }

    private static Acquired Under(string id, Report report, Statements statements)
    {
        var own = report with { Id = id, Text = report.Text + "\n" + id };
        string Mine(string theirs) => id + theirs[report.Id.Length..];
        var under = statements with
        {
            Heading = Heading.Of(own),
            Figures = [.. statements.Figures.Select(f => f with { Id = Mine(f.Id), Report = id, Repeats = null })],
            Positions = [.. statements.Positions.Select(p => p with { Id = Mine(p.Id), Report = id })],
            Allegations =
            [
                .. statements.Allegations.Select(a => a with { Id = Mine(a.Id), Report = id, Repeats = null }),
            ],
        };
        return new Acquired(own, under, Encoding.UTF8.GetBytes(own.Text), id + ".txt");
    }
}
