using System.Globalization;

namespace Whence.Load;

/// <summary>What came of many requests: a line a page, those of one thing together, the slowest first.</summary>
internal static class Outcome
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<Visit> visits, TextWriter output)
    {
        output.WriteLine(
            "page                                    asked failed  p50 ms  p95 ms  max ms  whole p95     KB"
        );
        var of = visits.GroupBy(visit => DeskPages.Sort(visit.Page), StringComparer.Ordinal);
        foreach (var page in of.OrderByDescending(page => At([.. page.Select(v => v.Server)], 0.95)))
        {
            output.WriteLine(Line(page.Key, [.. page]));
        }
        output.WriteLine(Line("all", visits));
    }

    private static string Line(string name, IReadOnlyList<Visit> visits)
    {
        var server = visits.Select(v => v.Server).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -40}{visits.Count, 5}{visits.Count(v => v.Status is 0 or >= 400), 7}{At(server, 0.5), 8:0.0}{At(server, 0.95), 8:0.0}{server.Max(), 8:0.0}{At([.. visits.Select(v => v.Whole)], 0.95), 11:0.0}{visits.Average(v => v.Bytes) / 1024, 7:0}"
        );
    }

    private static double At(double[] values, double share)
    {
        Array.Sort(values);
        return values[Math.Min(values.Length - 1, (int)(share * values.Length))];
    }
}
