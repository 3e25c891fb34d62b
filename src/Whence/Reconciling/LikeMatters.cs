using System.Collections.Frozen;

namespace Whence.Reconciling;

/// <summary>
/// Finds which matters of positions say one thing in other words, as <see cref="Matters"/> finds which reports tell one event: by the words
/// that they share, a rare one telling more than a common one. What names others, gives other numbers, or is negated where the other is
/// not, is another thing, however alike the rest; and a name that two share does not make them one.
/// </summary>
public static class LikeMatters
{
    // A matter is a clause where a report's opening is a page: a word or two that two share by chance weigh more.
    private const double Alike = 0.5;
    private const double OnAverage = 0.45;

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

    // Those that have a name in common are of one thing, and those without one are of it where there is no other.
    private static IEnumerable<List<string>> ByNames(List<string> alike)
    {
        var names = alike.ConvertAll(matter => Names(matter).ToHashSet(StringComparer.Ordinal));
        var sets = new DisjointSets(alike.Count);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < alike.Count; i++)
        {
            foreach (var name in names[i])
            {
                sets.Union(i, first.TryGetValue(name, out var before) ? before : first[name] = i);
            }
        }
        var named = Enumerable.Range(0, alike.Count).Where(i => names[i].Count > 0).GroupBy(sets.Find).ToList();
        // One that names two things joins neither to the other.
        var groups = named
            .SelectMany(linked =>
                linked.Skip(1).Aggregate(names[linked.First()].ToHashSet(), Common).Count > 0
                    ? [linked.ToList()]
                    : linked
                        .GroupBy(i => string.Join(' ', names[i].Order(StringComparer.Ordinal)))
                        .Select(same => same.ToList())
            )
            .ToList();
        var nameless = Enumerable.Range(0, alike.Count).Where(i => names[i].Count == 0).ToList();
        if (groups.Count == 1)
        {
            groups[0].AddRange(nameless);
        }
        else if (nameless.Count > 0)
        {
            groups.Add(nameless);
        }
        return groups.Select(group => group.ConvertAll(i => alike[i]));

        HashSet<string> Common(HashSet<string> common, int next)
        {
            common.IntersectWith(names[next]);
            return common;
        }
    }

    private static IEnumerable<string> Names(string matter) =>
        GistReader.Terms(matter).Where(word => IsName(word.Word)).Select(word => word.Term);

    private static bool IsName(string word) => char.IsUpper(word[0]);

    private static Statements Told(string matter)
    {
        var terms = new SortedSet<uint>(
            GistReader.Terms(matter).Where(word => !IsName(word.Word)).Select(word => GistReader.Hash(word.Term))
        );
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
