using System.Globalization;
using Whence.Origins;
using Whence.Reconciling;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>How the cost of the whole way from text to dossier grows with the number of generated 3 KB reports, on one thread, in processor seconds.</summary>
internal static class Growth
{
    // The first only warms the code up.
    private static readonly int[] Sizes = [200, 1_000, 5_000, 10_000];

    /// <summary>Prints a line a size: seconds for each stage, reports a second over all, and the memory that the answer holds.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("reports  figures   read s  origins s  reconcile s  reports/s  answer MB");
        foreach (var reports in Sizes)
        {
            output.WriteLine(Line(reports));
        }
    }

    private static string Line(int reports)
    {
        var inquiry = new Inquiry();
        var start = Environment.CpuUsage.TotalTime;
        ImmutableArray<Statements> statements = [.. ReportGenerator.Reports(reports).Select(inquiry.Read)];
        var read = Environment.CpuUsage.TotalTime - start;
        var (_, _, origins) = new OriginFinder().Find(statements);
        var found = Environment.CpuUsage.TotalTime - start;
        var answer = new Reconciler().Reconcile(statements, origins);
        var all = Environment.CpuUsage.TotalTime - start;
        var held = GC.GetTotalMemory(forceFullCollection: true) / (1024.0 * 1024);
        GC.KeepAlive(answer);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reports, 7}  {statements.Sum(s => s.Figures.Length), 7}  {read.TotalSeconds, 7:0.00}  {(found - read).TotalSeconds, 9:0.00}  {(all - found).TotalSeconds, 11:0.00}  {reports / all.TotalSeconds, 9:0}  {held, 9:0}"
        );
    }
}
