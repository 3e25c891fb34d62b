namespace Whence.Reconciling;

/// <summary>
/// All minimal sets of assertions that cannot hold together, and the maximal sets that can, by the hitting-set tree of
/// Reiter (1987).
/// </summary>
/// <param name="Conflicts">Indices of the assertions of each minimal conflict.</param>
/// <param name="Complete">False where the cap was reached: there may be more.</param>
public sealed record ConflictSets(ImmutableArray<ImmutableArray<int>> Conflicts, bool Complete)
{
    /// <summary>Finds them, visiting at most <paramref name="cap"/> nodes of the tree.</summary>
    public static ConflictSets Find(ConstraintSystem system, ImmutableArray<Assertion> assertions, int cap = 1000)
    {
        var found = new List<ImmutableArray<int>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ImmutableSortedSet<int>>();
        open.Enqueue([]);
        var nodes = 0;
        while (open.TryDequeue(out var without))
        {
            if (nodes++ >= cap)
            {
                return new ConflictSets([.. found], false);
            }
            var conflict = found.Find(c => !c.Any(without.Contains));
            if (conflict.IsDefault)
            {
                conflict = Minimal(system, assertions, without);
                if (conflict.IsEmpty)
                {
                    continue;
                }
                found.Add(conflict);
            }
            foreach (var index in conflict)
            {
                var next = without.Add(index);
                if (seen.Add(string.Join(',', next)))
                {
                    open.Enqueue(next);
                }
            }
        }
        return new ConflictSets([.. found], true);
    }

    private static ImmutableArray<int> Minimal(
        ConstraintSystem system,
        ImmutableArray<Assertion> assertions,
        ImmutableSortedSet<int> without
    )
    {
        int[] kept = [.. Enumerable.Range(0, assertions.Length).Where(i => !without.Contains(i))];
        return Holds([], kept) ? [] : [.. Explain([], false, kept).Order()];

        bool Holds(IEnumerable<int> some, IEnumerable<int> more) =>
            system.CanHold(some.Concat(more).Select(i => assertions[i]));

        // QuickXplain (Junker 2004): halves, so that a small conflict among many assertions costs few solutions.
        List<int> Explain(List<int> given, bool grown, ReadOnlySpan<int> some)
        {
            if (grown && !Holds(given, []))
            {
                return [];
            }
            if (some.Length == 1)
            {
                return [some[0]];
            }
            var first = some[..(some.Length / 2)];
            var second = some[first.Length..];
            var later = Explain([.. given, .. first], true, second);
            var earlier = Explain([.. given, .. later], later.Count > 0, first);
            return [.. earlier, .. later];
        }
    }
}
