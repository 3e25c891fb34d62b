namespace Whence.Reconciling;

/// <summary>
/// Counts tied by constraints. Bounds are propagated over whole numbers to a fixpoint; where constraints share counts in
/// more than one way, propagation alone can leave numbers that no solution has, and those are shaved off by search.
/// </summary>
/// <param name="Variables">How many counts there are.</param>
/// <param name="Constraints">What ties them.</param>
public sealed record ConstraintSystem(int Variables, ImmutableArray<Constraint> Constraints)
{
    // Rounds of propagation before a slow creep of the bounds is left to search.
    private const int Rounds = 50;

    // Nodes of one search.
    private const int Nodes = 1_000;

    // Counts and constraints of a system that the simplex method is asked about where search gave up. In greater ones the propagated
    // bounds stand, which are never too narrow.
    private const int Small = 64;

    // No end of a count that has one lies beyond: what people are counted in, times what sums of sums come to.
    private const long Far = 1L << 40;

    // No count is held to be greater, so that sums of lower bounds stay within 64 bits.
    private const long Ceiling = 1L << 56;

    private readonly bool tree = IsTree(Variables, Constraints);

    /// <summary>Whether all of <paramref name="assertions"/> can hold together.</summary>
    public bool CanHold(IEnumerable<Assertion> assertions) =>
        Narrowed(assertions) is { } bounds && (tree || Reach(bounds) is Extent.Known or Extent.Unknown);

    /// <summary>What is left of every count when all of <paramref name="assertions"/> hold; null where nothing can be.</summary>
    public Interval[]? Solve(IEnumerable<Assertion> assertions) =>
        Narrowed(assertions) is not { } bounds ? null
        : tree ? bounds
        : Shave(bounds);

    private Interval[]? Narrowed(IEnumerable<Assertion> assertions)
    {
        var bounds = new Interval[Variables];
        Array.Fill(bounds, Interval.Any);
        foreach (var assertion in assertions)
        {
            bounds[assertion.Variable] = bounds[assertion.Variable].Intersect(Within(assertion.Interval));
        }
        return Propagate(bounds) ? bounds : null;
    }

    // Whether there is a solution: search finds one cheaply in most systems, and the simplex method tells where it does not.
    private Extent Reach(Interval[] bounds)
    {
        var nodes = Nodes;
        return Extreme(Capped(bounds), 0, least: true, ref nodes) is not null ? Extent.Known
            : nodes > 0 ? Extent.None
            : IsSmall && new LinearProgram(this, bounds).End(0, up: false).Extent == Extent.None ? Extent.None
            : Extent.Unknown;
    }

    private Interval[]? Shave(Interval[] bounds)
    {
        var reach = Reach(bounds);
        if (reach == Extent.None)
        {
            return null;
        }
        for (var i = 0; i < Variables; i++)
        {
            foreach (var up in (ReadOnlySpan<bool>)[false, true])
            {
                // Where search has given up once, it is not asked again.
                var (extent, end) =
                    reach == Extent.Unknown && IsSmall
                        ? new LinearProgram(this, bounds).End(i, up)
                        : End(bounds, i, up);
                if (extent == Extent.None)
                {
                    return null;
                }
                if (extent == Extent.Known)
                {
                    bounds[i] = up ? bounds[i] with { High = end } : bounds[i] with { Low = end };
                }
            }
        }
        return bounds;
    }

    private bool IsSmall => Variables + Constraints.Length <= Small;

    // How far a count goes in any solution: search finds out cheaply in most systems, and the simplex method where it does not.
    private (Extent, long) End(Interval[] bounds, int variable, bool up)
    {
        var nodes = Nodes;
        if (up && bounds[variable].High is null)
        {
            if (Extreme(With(bounds, variable, new Interval(Far, null)), variable, least: true, ref nodes) is not null)
            {
                return (Extent.Endless, 0);
            }
        }
        else if (Extreme(bounds, variable, !up, ref nodes) is { } found)
        {
            return (Extent.Known, found);
        }
        else if (nodes > 0)
        {
            return (Extent.None, 0);
        }
        return IsSmall ? new LinearProgram(this, bounds).End(variable, up) : (Extent.Unknown, 0);
    }

    // Counts that nothing bounds, bounded by more than any solution needs: so that a creep of the bounds that would have no end
    // comes to one.
    private Interval[] Capped(Interval[] bounds)
    {
        var known = bounds.Sum(b => (double)Math.Max(b.Low, b.High ?? 0)) + 1;
        var most = (long)Math.Min(1L << 50, known * Math.Pow(2, Math.Min(Variables, 40)));
        return [.. bounds.Select(b => b with { High = b.High ?? Math.Max(b.Low, most) })];
    }

    // The least or greatest value of a count in any solution; null where there is no solution or the nodes ran out.
    private long? Extreme(Interval[] start, int variable, bool least, ref int nodes)
    {
        var open = new Stack<Interval[]>();
        open.Push(start);
        while (open.TryPop(out var bounds))
        {
            if (nodes-- <= 0)
            {
                return null;
            }
            bounds = (Interval[])bounds.Clone();
            // A bound that has crept so far has no end.
            if (!Propagate(bounds) || Array.Exists(bounds, b => b.Low >= Ceiling))
            {
                continue;
            }
            var at = bounds[variable].Count == 1 ? Array.FindIndex(bounds, b => b.Count != 1) : variable;
            if (at < 0)
            {
                // Bounds that crept until the rounds ran out can meet at numbers that are no solution.
                if (Propagate(bounds))
                {
                    return bounds[variable].Low;
                }
                continue;
            }
            var (lower, upper) = Halve(bounds[at]);
            var first = at != variable || least ? lower : upper;
            open.Push(With(bounds, at, first == lower ? upper : lower));
            open.Push(With(bounds, at, first));
        }
        return null;
    }

    private static Interval Within(Interval interval) =>
        new(Math.Min(interval.Low, Ceiling), interval.High > Ceiling ? null : interval.High);

    private static (Interval, Interval) Halve(Interval interval)
    {
        var middle = interval.High is { } high ? interval.Low + (high - interval.Low) / 2 : (interval.Low * 2) + 1;
        return (interval with { High = middle }, interval with { Low = middle + 1 });
    }

    private static Interval[] With(Interval[] bounds, int at, Interval interval)
    {
        var copy = (Interval[])bounds.Clone();
        copy[at] = interval;
        return copy;
    }

    private bool Propagate(Interval[] bounds)
    {
        var changed = true;
        for (var round = 0; changed && round < Rounds; round++)
        {
            changed = false;
            foreach (var constraint in Constraints)
            {
                changed |= Narrow(constraint, bounds);
            }
            if (Array.Exists(bounds, b => b.IsEmpty))
            {
                return false;
            }
        }
        return !Array.Exists(bounds, b => b.IsEmpty);
    }

    private static bool Narrow(Constraint constraint, Interval[] bounds)
    {
        long low = 0;
        long? high = 0;
        foreach (var part in constraint.Parts)
        {
            low += bounds[part].Low;
            high += bounds[part].High;
        }
        low = Math.Min(low, Ceiling);
        var changed = Set(bounds, constraint.Whole, new Interval(low, constraint.Exact ? high : null));
        foreach (var part in constraint.Parts)
        {
            var whole = bounds[constraint.Whole];
            var most = whole.High - (low - bounds[part].Low);
            long least = 0;
            if (constraint.Exact && OthersHigh(constraint, bounds, part) is { } others)
            {
                least = Math.Max(0, whole.Low - others);
            }
            var before = bounds[part].Low;
            changed |= Set(bounds, part, new Interval(least, most));
            low += bounds[part].Low - before;
        }
        return changed;
    }

    private static long? OthersHigh(Constraint constraint, Interval[] bounds, int part)
    {
        long? high = 0;
        foreach (var other in constraint.Parts)
        {
            high += other == part ? 0 : bounds[other].High;
        }
        return high;
    }

    private static bool Set(Interval[] bounds, int at, Interval interval)
    {
        var left = bounds[at].Intersect(interval);
        var changed = left != bounds[at];
        bounds[at] = left;
        return changed;
    }

    // In a tree every propagated bound has a solution, so no search is needed.
    private static bool IsTree(int variables, ImmutableArray<Constraint> constraints)
    {
        var sets = new DisjointSets(variables + constraints.Length);
        for (var i = 0; i < constraints.Length; i++)
        {
            foreach (var variable in constraints[i].Parts.Add(constraints[i].Whole))
            {
                if (!sets.Union(variables + i, variable))
                {
                    return false;
                }
            }
        }
        return true;
    }
}
