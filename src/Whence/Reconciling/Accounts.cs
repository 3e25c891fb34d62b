namespace Whence.Reconciling;

/// <summary>Maximal sets of figures that can all be true together.</summary>
internal static class Accounts
{
    // More accounts than a reader can weigh; the first are those that leave out fewest.
    private const int Most = 16;

    /// <summary>The complements of the minimal sets that hit every one of <paramref name="conflicts"/>.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(
        ImmutableArray<string> figures,
        IReadOnlyList<ImmutableArray<string>> conflicts
    )
    {
        List<HashSet<string>> hits =
        [
            [],
        ];
        foreach (var conflict in conflicts)
        {
            var grown = hits.Where(h => conflict.Any(h.Contains)).ToList();
            foreach (var hit in hits.Where(h => !conflict.Any(h.Contains)).ToList())
            {
                grown.AddRange(
                    conflict
                        .Select(f => new HashSet<string>(hit, StringComparer.Ordinal) { f })
                        .Where(h => !grown.Exists(g => g.IsSubsetOf(h)))
                        .ToList()
                );
            }
            hits = [.. grown.OrderBy(h => h.Count).Take(Most * 4)];
        }
        return
        [
            .. hits.Where(h => !hits.Exists(g => g != h && g.IsProperSubsetOf(h)))
                .Take(Most)
                .Select(h => figures.RemoveAll(h.Contains)),
        ];
    }
}
