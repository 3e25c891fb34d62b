using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Whence.Measures;

/// <summary>How often attributions are right: the measures of polnear/score.py over the development articles.</summary>
internal static partial class Attributions
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    private static readonly (string Name, Func<HashSet<int>[], HashSet<int>[], bool> Holds)[] Tests =
    [
        ("cue", (x, y) => x[1].SetEquals(y[1])),
        ("source", (x, y) => x[1].Overlaps(y[1]) && x[0].SetEquals(y[0])),
        ("content", (x, y) => x[1].Overlaps(y[1]) && x[2].SetEquals(y[2])),
        ("all", (x, y) => Enumerable.Range(0, 3).All(role => x[role].SetEquals(y[role]))),
        ("partial", (x, y) => x[2].Overlaps(y[2])),
        ("linked", (x, y) => x[2].Overlaps(y[2]) && (x[0].Overlaps(y[0]) || (x[0].Count == 0 && y[0].Count == 0))),
    ];

    public static int Run()
    {
        if (Gold.Lines("polnear/dev.jsonl.gz") is not { } documents)
        {
            return 0;
        }
        var inquiry = new Inquiry();
        var (predicted, gold) = (0, 0);
        var hits = Tests.ToDictionary(test => test.Name, _ => (Predicted: 0, Gold: 0));
        foreach (var document in documents)
        {
            var report = Gold.Report(document);
            var points = new CodePoints(report.Text);
            var tokens = Token()
                .Matches(report.Text)
                .Select(match => points.Of(new Span(match.Index, match.Index + match.Length)))
                .ToList();
            var wanted = document
                .GetProperty("attributions")
                .EnumerateArray()
                .Select(a => Roles.Select(role => Ids(Spans(a, role), tokens)).ToArray())
                .ToList();
            var given = inquiry
                .Read(report)
                .Attributions.Where(a => a.Parent is null)
                .Select(a =>
                    new[] { a.Source, a.Cue, a.Content }.Select(spans => Ids(spans.Select(points.Of), tokens)).ToArray()
                )
                .ToList();
            (predicted, gold) = (predicted + given.Count, gold + wanted.Count);
            foreach (var (name, holds) in Tests)
            {
                hits[name] = (
                    hits[name].Predicted + given.Count(x => wanted.Any(y => holds(x, y))),
                    hits[name].Gold + wanted.Count(y => given.Any(x => holds(y, x)))
                );
            }
        }
        Console.WriteLine($"documents {documents.Count}  gold {gold}  predicted {predicted}");
        foreach (var (name, _) in Tests)
        {
            var (p, r) = (
                100.0 * hits[name].Predicted / Math.Max(1, predicted),
                100.0 * hits[name].Gold / Math.Max(1, gold)
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -8} P {p:0.0}  R {r:0.0}  F1 {2 * p * r / Math.Max(1e-9, p + r):0.0}"
                )
            );
        }
        return 0;
    }

    private static IEnumerable<Span> Spans(JsonElement attribution, string role) =>
        attribution.GetProperty(role).EnumerateArray().Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()));

    private static HashSet<int> Ids(IEnumerable<Span> spans, List<Span> tokens)
    {
        var ids = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Overlaps(span))
                {
                    ids.Add(i);
                }
            }
        }
        return ids;
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Token();
}
