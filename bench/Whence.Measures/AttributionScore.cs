using System.Globalization;

namespace Whence.Measures;

/// <summary>The measures of polnear/score.py: each role of an attribution is a set of tokens, in the order source, cue, content.</summary>
internal sealed class AttributionScore
{
    private static readonly (string Name, Func<HashSet<int>[], HashSet<int>[], bool> Holds)[] Tests =
    [
        ("cue", (x, y) => x[1].SetEquals(y[1])),
        ("source", (x, y) => x[1].Overlaps(y[1]) && x[0].SetEquals(y[0])),
        ("content", IsContent),
        ("all", (x, y) => Enumerable.Range(0, 3).All(role => x[role].SetEquals(y[role]))),
        ("partial", (x, y) => x[2].Overlaps(y[2])),
        ("linked", (x, y) => x[2].Overlaps(y[2]) && (x[0].Overlaps(y[0]) || (x[0].Count == 0 && y[0].Count == 0))),
    ];

    private readonly (int Predicted, int Gold)[] hits = new (int, int)[Tests.Length];
    private readonly SortedDictionary<string, (int All, int Exact, int Partial)> kinds = new(StringComparer.Ordinal);
    private int predicted;
    private int gold;

    /// <summary>What is measured.</summary>
    public static IEnumerable<string> Names => Tests.Select(test => test.Name);

    /// <summary>Counts one article.</summary>
    public void Add(List<HashSet<int>[]> wanted, List<HashSet<int>[]> given, HashSet<int> marks)
    {
        (predicted, gold) = (predicted + given.Count, gold + wanted.Count);
        for (var i = 0; i < Tests.Length; i++)
        {
            hits[i].Predicted += given.Count(x => wanted.Any(y => Tests[i].Holds(x, y)));
            hits[i].Gold += wanted.Count(y => given.Any(x => Tests[i].Holds(y, x)));
        }
        foreach (var right in wanted.Where(right => right[2].Count > 0))
        {
            var (all, exact, partial) = kinds.GetValueOrDefault(KindOf(right[2], marks));
            kinds[KindOf(right[2], marks)] = (
                all + 1,
                exact + (given.Any(x => IsContent(right, x)) ? 1 : 0),
                partial + (given.Any(x => x[2].Overlaps(right[2])) ? 1 : 0)
            );
        }
    }

    /// <summary>F1 of each measure, in per cent.</summary>
    public string Line() => string.Concat(Rates().Select(rate => Format($"{Harmonic(rate.P, rate.R), 9:0.0}")));

    /// <summary>Precision and recall of each measure, in per cent.</summary>
    public string Precision() =>
        $"predicted {predicted}  "
        + string.Join("  ", Names.Zip(Rates(), (name, rate) => Format($"{name} {rate.P:0.0}/{rate.R:0.0}")));

    /// <summary>How many of the contents are found, by how they are quoted.</summary>
    public IEnumerable<string> Kinds() =>
        kinds.Select(kind =>
            Format(
                $"{kind.Key, -9} gold {kind.Value.All, 5}  content exact {100.0 * kind.Value.Exact / kind.Value.All:0.0}  partial {100.0 * kind.Value.Partial / kind.Value.All:0.0}"
            )
        );

    private static bool IsContent(HashSet<int>[] x, HashSet<int>[] y) => x[1].Overlaps(y[1]) && x[2].SetEquals(y[2]);

    private static string KindOf(HashSet<int> content, HashSet<int> marks) =>
        !content.Overlaps(marks) ? "indirect"
        : marks.Contains(content.Min()) && content.Order().TakeLast(3).Any(marks.Contains) ? "direct"
        : "mixed";

    private IEnumerable<(double P, double R)> Rates() =>
        hits.Select(hit => (100.0 * hit.Predicted / Math.Max(1, predicted), 100.0 * hit.Gold / Math.Max(1, gold)));

    private static double Harmonic(double p, double r) => 2 * p * r / Math.Max(1e-9, p + r);

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
