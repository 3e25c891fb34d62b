using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>
/// Which reports speak of one matter: those that rest on each other, and those published within weeks of each other that
/// share enough names, a rare name weighing more than a common one.
/// </summary>
internal sealed class Matters
{
    // Weeks of coverage of one event.
    private const int Days = 21;

    // As if so many unrelated reports stood beside, so that names weigh something in a small collection too.
    private const int Beside = 50;

    // Evidence (nats) that two reports speak of one matter.
    private const double Enough = 9;

    // Each report is compared with so many neighbours a name: keeps the cost linear.
    private const int Neighbours = 12;

    // Evidence that they tell the same event of it, so that their counts may be held against each other.
    private const double Plenty = 15;

    private readonly DisjointSets sets;
    private readonly HashSet<string>[] names;
    private readonly SortedDictionary<string, List<int>> postings = new(StringComparer.Ordinal);

    private Matters(ImmutableArray<Statements> statements)
    {
        sets = new DisjointSets(statements.Length);
        names = [.. statements.Select(Names)];
    }

    /// <summary>The matter of a report, as the index of its first.</summary>
    public int Of(int report) => sets.Find(report);

    /// <summary>Whether two reports share so much that they tell one event.</summary>
    public bool TellOne(int a, int b) => a == b || Evidence(a, b) >= Plenty;

    public static Matters Find(ImmutableArray<Statements> statements, ImmutableArray<Edge> edges)
    {
        var matters = new Matters(statements);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < statements.Length; i++)
        {
            index.TryAdd(statements[i].Heading.Id, i);
        }
        foreach (var edge in edges)
        {
            if (
                edge.ToReport is { } to
                && index.TryGetValue(edge.FromReport, out var a)
                && index.TryGetValue(to, out var b)
            )
            {
                matters.sets.Union(a, b);
            }
        }
        matters.JoinByNames(statements);
        return matters;
    }

    private void JoinByNames(ImmutableArray<Statements> statements)
    {
        foreach (
            var report in Enumerable
                .Range(0, names.Length)
                .OrderBy(i => statements[i].Heading.Published ?? LocalDate.MinIsoValue)
        )
        {
            foreach (var name in names[report])
            {
                if (!postings.TryGetValue(name, out var posting))
                {
                    postings.Add(name, posting = []);
                }
                posting.Add(report);
            }
        }
        foreach (var posting in postings.Values)
        {
            for (var i = 0; i < posting.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(posting.Count, i + 1 + Neighbours); j++)
                {
                    var (a, b) = (posting[i], posting[j]);
                    if (
                        sets.Find(a) != sets.Find(b)
                        && Near(statements[a].Heading.Published, statements[b].Heading.Published)
                        && Evidence(a, b) >= Enough
                    )
                    {
                        sets.Union(a, b);
                    }
                }
            }
        }
    }

    private static bool Near(LocalDate? a, LocalDate? b) =>
        a is not { } x || b is not { } y || Math.Abs(NodaTime.Period.DaysBetween(x, y)) <= Days;

    private double Evidence(int a, int b) =>
        names[a]
            .Where(names[b].Contains)
            .Order(StringComparer.Ordinal)
            .Sum(name => Math.Log((double)(names.Length + Beside) / postings[name].Count));

    // Names: words with a capital that do not open their sentence, and places, of the sentences that hold figures.
    private static HashSet<string> Names(Statements statements)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in statements.Figures.Take(64))
        {
            if (figure.Place is { Kind: not PlaceKind.Country } place)
            {
                Add(names, NameFold.Fold(place.Text));
            }
            var text = figure.SentenceText.AsSpan(0, Math.Min(figure.SentenceText.Length, 2000));
            var first = true;
            foreach (var range in text.SplitAny(" \t,.;:()\"“”'’"))
            {
                var word = text[range];
                if (word.Length > 2 && char.IsUpper(word[0]) && !first)
                {
                    Add(names, NameFold.Fold(word));
                }
                first &= word.IsEmpty;
            }
        }
        return names;
    }

    private static void Add(HashSet<string> names, string folded)
    {
        if (folded.Length > 1)
        {
            names.Add(folded);
        }
    }
}
