using System.Collections.Frozen;

namespace Whence.Reconciling;

/// <summary>
/// Finds which matters of positions say one thing in other words, as <see cref="Matters"/> finds which reports tell one event: by the words
/// that they share, a rare one telling more than a common one. What names others, gives other numbers, or is negated where the other is
/// not, is another thing, however alike the rest.
/// </summary>
public static class LikeMatters
{
    // A matter is a clause where a report's opening is a page: a word or two that two share by chance weigh more.
    private const double Alike = 0.4;
    private const double OnAverage = 0.35;

    private static readonly FrozenSet<string> Negations = Positions.Vocabulary.Of("negation");

    /// <summary>Each of <paramref name="matters"/> once, in the order of their letters: that in which they are given tells nothing.</summary>
    public static ImmutableArray<LikeMatter> Of(IEnumerable<string> matters)
    {
        ImmutableArray<string> words = [.. matters.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var found = Matters.Find([.. words.Select(Told)], Alike, OnAverage);
        var groups = words
            .Select((matter, i) => (Matter: matter, Of: found.Of(i)))
            .GroupBy(pair => (pair.Of, Apart(pair.Matter)), pair => pair.Matter)
            .SelectMany(alike => ByNames([.. alike]));
        return
        [
            .. groups.SelectMany((group, nth) => Grouped(group, nth)).OrderBy(m => m.Words, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<LikeMatter> Grouped(List<string> group, int nth)
    {
        var carried = group
            .SelectMany(matter => GistReader.Terms(matter).Select(word => word.Term).Distinct(StringComparer.Ordinal))
            .CountBy(term => term, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return group.Select(matter => new LikeMatter(
            matter,
            nth,
            [
                .. GistReader
                    .Terms(matter)
                    .Where(word => carried[word.Term] > 1)
                    .Select(word => word.Word)
                    .Distinct(StringComparer.Ordinal),
            ]
        ));
    }

    // Those that share a name are of one thing, and those without one are of it where there is no other.
    private static IEnumerable<List<string>> ByNames(List<string> alike)
    {
        var sets = new DisjointSets(alike.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var nameless = new List<int>();
        for (var i = 0; i < alike.Count; i++)
        {
            var names = Names(alike[i]).ToList();
            foreach (var name in names)
            {
                sets.Union(i, first.TryGetValue(name, out var before) ? before : first[name] = i);
            }
            if (names.Count == 0)
            {
                nameless.Add(i);
            }
        }
        var named = Enumerable.Range(0, alike.Count).Except(nameless).Select(sets.Find).Distinct().ToList();
        foreach (var i in nameless)
        {
            sets.Union(i, named.Count == 1 ? named[0] : nameless[0]);
        }
        return alike
            .Select((matter, i) => (matter, i))
            .GroupBy(p => sets.Find(p.i), p => p.matter)
            .Select(g => g.ToList());
    }

    private static IEnumerable<string> Names(string matter) =>
        GistReader.Terms(matter).Where(word => char.IsUpper(word.Word[0])).Select(word => word.Term);

    private static Statements Told(string matter)
    {
        var terms = new SortedSet<uint>(GistReader.Terms(matter).Select(word => GistReader.Hash(word.Term)));
        return new Statements(new Heading(matter, null, null, null, null))
        {
            Gist = new Gist([.. terms], [.. terms.Select(_ => (byte)1)]),
        };
    }

    // What tells matters of the same words apart: whether they are negated, and their numbers.
    private static string Apart(string matter)
    {
        string[] words = matter.ToLowerInvariant().Split(GistReader.Marks, StringSplitOptions.RemoveEmptyEntries);
        var negated = words.Any(Negations.Contains) || matter.Contains("n't", StringComparison.OrdinalIgnoreCase);
        return (negated ? "not " : "")
            + string.Join(' ', words.Where(word => char.IsDigit(word[0])).Order(StringComparer.Ordinal));
    }
}
