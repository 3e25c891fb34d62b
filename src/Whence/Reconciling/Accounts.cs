namespace Whence.Reconciling;

/// <summary>
/// Maximal sets of figures that can all be true together, enumerated from neighbour to neighbour: a figure that an account
/// leaves out is forced in, what clashes with it taken out, and what then fits filled in (Johnson, Yannakakis and
/// Papadimitriou 1988). Each account costs what its conflicts cost, so that a question of thousands is no slower a figure.
/// </summary>
internal sealed class Accounts
{
    // More accounts than a reader can weigh.
    private const int Most = 16;

    // Accounts built before the search for another ends: many neighbours of one are the same.
    private const int Built = 512;

    private readonly ImmutableArray<string> figures;
    private readonly int[][] conflicts;
    private readonly ILookup<int, int> of;
    private readonly int[] contested;
    private int built;

    private Accounts(ImmutableArray<string> figures, IReadOnlyList<ImmutableArray<string>> sets)
    {
        this.figures = figures;
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Length; i++)
        {
            index.TryAdd(figures[i], i);
        }
        conflicts = [.. sets.Select(set => set.Select(id => index[id]).ToArray())];
        of = conflicts
            .SelectMany((members, at) => members.Select(m => (m, at)))
            .ToLookup(pair => pair.m, pair => pair.at);
        contested = [.. conflicts.SelectMany(c => c).Distinct().Order()];
    }

    /// <summary>
    /// The accounts of <paramref name="figures"/>, those first that hold the first figures; at most 16. One, of all, where
    /// nothing conflicts. Every figure stands in one at least, unless there are more accounts than are given.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Of(
        ImmutableArray<string> figures,
        IReadOnlyList<ImmutableArray<string>> conflicts
    ) => conflicts.Count == 0 ? [figures] : [.. new Accounts(figures, conflicts).Enumerate()];

    private IEnumerable<ImmutableArray<string>> Enumerate()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<HashSet<int>>();
        open.Enqueue(Fill([]));
        seen.Add(Key(open.Peek()));
        for (var given = 0; given < Most && open.TryDequeue(out var left); given++)
        {
            yield return [.. figures.Where((_, i) => !left.Contains(i))];
            foreach (var figure in left.Order())
            {
                if (open.Count + given >= Most || built >= Built)
                {
                    break;
                }
                var kept = contested.Where(c => !left.Contains(c)).Append(figure).ToHashSet();
                foreach (var neighbour in Without(kept, figure).Take(Most).Select(Fill))
                {
                    if (seen.Add(Key(neighbour)))
                    {
                        open.Enqueue(neighbour);
                    }
                }
            }
        }
    }

    // What is left of kept, which clashes only through the figure, when each clash loses one of its others.
    private IEnumerable<HashSet<int>> Without(HashSet<int> kept, int figure)
    {
        var clash = of[figure].Select(c => conflicts[c]).FirstOrDefault(c => c.All(kept.Contains));
        return clash is null
            ? [kept]
            : clash
                .Where(other => other != figure)
                .SelectMany(other => Without([.. kept.Where(k => k != other)], figure));
    }

    // Takes in what fits; gives what is left out.
    private HashSet<int> Fill(HashSet<int> kept)
    {
        built++;
        var held = new int[conflicts.Length];
        foreach (var conflict in kept.SelectMany(figure => of[figure]))
        {
            held[conflict]++;
        }
        var left = new HashSet<int>();
        foreach (var figure in contested)
        {
            if (kept.Contains(figure))
            {
                continue;
            }
            if (of[figure].Any(c => held[c] == conflicts[c].Length - 1))
            {
                left.Add(figure);
                continue;
            }
            foreach (var conflict in of[figure])
            {
                held[conflict]++;
            }
        }
        return left;
    }

    private static string Key(HashSet<int> left) => string.Join(',', left.Order());
}
