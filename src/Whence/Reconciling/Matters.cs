namespace Whence.Reconciling;

/// <summary>Which reports tell one matter: those published within weeks of each other whose gists are alike.</summary>
internal sealed class Matters
{
    // Weeks of coverage of one event.
    private const int Days = 21;

    // Likeness (cosine, 0–1) of two reports that tell one event; and the least average between what they join.
    private const double Alike = 0.11;
    private const double OnAverage = 0.08;

    // How many reports before it each report is held against, on the list of each of its linking terms.
    private const int Before = 32;

    private readonly GistWeights weights = new();
    private readonly Dictionary<uint, List<int>> lists = [];
    private readonly List<(GistVector Vector, LocalDate? Day)> reports = [];
    private readonly List<int> matters;

    private Matters(ImmutableArray<Statements> statements)
    {
        foreach (var statement in statements)
        {
            weights.Add(statement);
        }
        reports.AddRange(statements.Select(s => (weights.Of(s), DayOf(s))));
        var pairs = new List<(double, int, int)>();
        foreach (var report in Enumerable.Range(0, reports.Count).OrderBy(i => reports[i].Day ?? LocalDate.MinIsoValue))
        {
            pairs.AddRange(
                Like(reports[report])
                    .Select(like => (like.Likeness, Math.Min(report, like.Report), Math.Max(report, like.Report)))
            );
            List(report);
        }
        matters = [.. Clusters.Of([.. reports.Select(r => r.Vector)], pairs, OnAverage)];
    }

    /// <summary>The matters of <paramref name="statements"/>.</summary>
    public static Matters Find(ImmutableArray<Statements> statements) => new(statements);

    /// <summary>The matter of a report, as the index of its first.</summary>
    public int Of(int report) => matters[report];

    /// <summary>Takes in one more report, into the matter of the one most like it, or one of its own; gives its index.</summary>
    public int Add(Statements statements)
    {
        weights.Add(statements);
        var report = reports.Count;
        reports.Add((weights.Of(statements), DayOf(statements)));
        var like = Like(reports[report])
            .OrderByDescending(l => l.Likeness)
            .ThenBy(l => l.Report)
            .FirstOrDefault((0, report));
        matters.Add(like.Report == report ? report : matters[like.Report]);
        List(report);
        return report;
    }

    private static LocalDate? DayOf(Statements statements) => statements.Gist.Day ?? statements.Heading.Published;

    private void List(int report)
    {
        foreach (var term in reports[report].Vector.Terms)
        {
            (lists.TryGetValue(term, out var list) ? list : lists[term] = []).Add(report);
        }
    }

    private IEnumerable<(double Likeness, int Report)> Like((GistVector Vector, LocalDate? Day) report)
    {
        var met = new HashSet<int>();
        foreach (var term in report.Vector.Links)
        {
            var list = lists.GetValueOrDefault(term, []);
            for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Before); i--)
            {
                var (vector, day) = reports[list[i]];
                if (
                    met.Add(list[i])
                    && Near(report.Day, day)
                    && report.Vector.Likeness(vector) is >= Alike and var likeness
                )
                {
                    yield return (likeness, list[i]);
                }
            }
        }
    }

    private static bool Near(LocalDate? a, LocalDate? b) =>
        a is not { } x || b is not { } y || Math.Abs(NodaTime.Period.DaysBetween(x, y)) <= Days;
}
