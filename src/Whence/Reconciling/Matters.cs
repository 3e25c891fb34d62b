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
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<List<int>> lists = [];
    private readonly List<Told> reports = [];
    private readonly List<int> matters;

    // By the number of a term, its weight in the report that others are held against; 0 else.
    private double[] held = [];

    private readonly double least;

    private Matters(ImmutableArray<Statements> statements, double least, double onAverage)
    {
        this.least = least;
        foreach (var statement in statements)
        {
            weights.Add(statement);
        }
        reports.AddRange(statements.Select(Tell));
        var pairs = new List<LikePair>();
        foreach (var report in Enumerable.Range(0, reports.Count).OrderBy(i => reports[i].Day ?? int.MinValue))
        {
            pairs.AddRange(Like(report));
            List(report);
        }
        matters = [.. Clusters.Of([.. reports.Select(r => r.Vector)], pairs, onAverage)];
    }

    private Matters(IEnumerable<int> known) => matters = [.. known];

    /// <summary>The matters of <paramref name="statements"/>.</summary>
    public static Matters Find(ImmutableArray<Statements> statements) => Find(statements, Alike, OnAverage);

    /// <summary>The same, of texts that tell one matter where they are this much alike.</summary>
    /// <param name="statements">What is told, with the gists of the texts.</param>
    /// <param name="least">The least likeness (cosine, 0–1) of two.</param>
    /// <param name="onAverage">The least average between what they join.</param>
    public static Matters Find(ImmutableArray<Statements> statements, double least, double onAverage) =>
        new(statements, least, onAverage);

    /// <summary>Matters that are known, by report; none is added to them.</summary>
    public static Matters Known(IEnumerable<int> matters) => new(matters);

    /// <summary>The matter of each report.</summary>
    public IReadOnlyList<int> All => matters;

    /// <summary>The matter of a report, as the index of its first.</summary>
    public int Of(int report) => matters[report];

    /// <summary>Takes in one more report, into the matter of the one most like it, or one of its own; gives its index.</summary>
    public int Add(Statements statements)
    {
        weights.Add(statements);
        var report = reports.Count;
        reports.Add(Tell(statements));
        var like = Like(report).Order().FirstOrDefault(new LikePair(0, report, report));
        matters.Add(like.A == report ? report : matters[like.A]);
        List(report);
        return report;
    }

    private Told Tell(Statements statements)
    {
        var vector = weights.Of(statements);
        return new Told(
            vector,
            [.. vector.Terms.Select(Number)],
            [.. vector.Links.Select(Number)],
            (statements.Gist.Day ?? statements.Heading.Published) is { } day
                ? NodaTime.Period.DaysBetween(LocalDate.MinIsoValue, day)
                : null
        );
    }

    private int Number(uint term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            numbers[term] = number = lists.Count;
            lists.Add([]);
        }
        return number;
    }

    private void List(int report)
    {
        foreach (var term in reports[report].Terms)
        {
            lists[term].Add(report);
        }
    }

    // The weights of the report are laid out by term once, and each other's terms are looked up there: in the order of their
    // terms, as if the two were laid side by side.
    private List<LikePair> Like(int report)
    {
        var told = reports[report];
        Array.Resize(ref held, Math.Max(held.Length, lists.Count));
        for (var i = 0; i < told.Terms.Length; i++)
        {
            held[told.Terms[i]] = told.Vector.Weights[i];
        }
        var like = new List<LikePair>();
        foreach (var other in Candidates(told))
        {
            var (weights, sum) = (reports[other].Vector.Weights, 0.0);
            var terms = reports[other].Terms;
            for (var i = 0; i < terms.Length; i++)
            {
                sum += held[terms[i]] * weights[i];
            }
            if (sum >= least)
            {
                like.Add(new LikePair(sum, Math.Min(report, other), Math.Max(report, other)));
            }
        }
        foreach (var term in told.Terms)
        {
            held[term] = 0;
        }
        return like;
    }

    private IEnumerable<int> Candidates(Told told)
    {
        var met = new HashSet<int>();
        foreach (var list in told.Links.Select(term => lists[term]))
        {
            for (var i = list.Count - 1; i >= Math.Max(0, list.Count - Before); i--)
            {
                if (met.Add(list[i]) && Near(told.Day, reports[list[i]].Day))
                {
                    yield return list[i];
                }
            }
        }
    }

    private static bool Near(int? a, int? b) => a is not { } x || b is not { } y || Math.Abs(x - y) <= Days;

    // A report's gist, its terms and those that link by their numbers, and the day that it tells of, counted from the first that there is.
    private sealed record Told(GistVector Vector, int[] Terms, int[] Links, int? Day);
}
