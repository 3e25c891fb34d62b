using System.Globalization;
using Whence.Sqlite.Readings;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>What keeping readings and weighing them again costs as a case grows, on one thread, in processor seconds.</summary>
internal static class WeighingGrowth
{
    // The first only warms the code up.
    private static readonly int[] Sizes = [200, 1_000, 10_000, 100_000];

    /// <summary>Prints a line a size: bytes a reading, seconds to pack and unpack, and to weigh all together.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("reports  figures  bytes each  pack s  unpack s  weigh s  conflicts");
        foreach (var reports in Sizes)
        {
            output.WriteLine(Line(reports));
        }
    }

    private static string Line(int reports)
    {
        var inquiry = new Inquiry();
        var packed = new List<byte[]>(reports);
        var packing = TimeSpan.Zero;
        foreach (var report in ReportGenerator.Reports(reports))
        {
            var statements = inquiry.Read(report);
            var start = Environment.CpuUsage.TotalTime;
            packed.Add(PackedStatements.Pack(statements));
            packing += Environment.CpuUsage.TotalTime - start;
        }
        var begun = Environment.CpuUsage.TotalTime;
        ImmutableArray<Statements> read = [.. packed.Select(bytes => PackedStatements.Unpack(bytes).Statements!)];
        var unpacked = Environment.CpuUsage.TotalTime;
        var dossier = inquiry.Weigh(read);
        var weighed = Environment.CpuUsage.TotalTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reports, 7}  {read.Sum(s => s.Figures.Length), 7}  {packed.Average(b => b.Length), 10:0}  {packing.TotalSeconds, 6:0.00}  {(unpacked - begun).TotalSeconds, 8:0.00}  {(weighed - unpacked).TotalSeconds, 7:0.00}  {dossier.Conflicts.Length, 9}"
        );
    }
}
