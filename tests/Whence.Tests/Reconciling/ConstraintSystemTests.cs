using CsCheck;
using Whence.Reconciling;

namespace Whence.Tests.Reconciling;

public sealed class ConstraintSystemTests
{
    private const int Most = 6;

    // A count that nothing bounds need be no greater than what three sums in a row of bounded ones come to.
    private const int Beyond = 24;

    // A count without an end in a system of three counts, tied by three sums of bounded ones, comes to no more than this where it
    // has an end after all; and one that goes beyond without an end has solutions up to the other.
    private const int End = 18;
    private const int Endless = 40;

    // A count of its own for each of three to four variables, tied by up to three sums or bounds, and up to five assertions.
    private static Gen<(ConstraintSystem, ImmutableArray<Assertion>)> Systems(int most) =>
        from variables in Gen.Int[2, most]
        from constraints in (
            from whole in Gen.Int[0, variables - 1]
            from parts in Gen.Int[0, variables - 1].Array[1, 2]
            from exact in Gen.Bool
            select new Constraint([.. parts.Where(p => p != whole).Distinct()], whole, exact, "")
        ).Array[0, 3]
        from assertions in (
            from variable in Gen.Int[0, variables - 1]
            from low in Gen.Long[0, Most]
            from width in Gen.Long[0, 3]
            select new Assertion(variable, new Interval(low, Math.Min(Most, low + width)))
        ).Array[0, 5]
        select (
            new ConstraintSystem(variables, [.. constraints.Where(c => !c.Parts.IsEmpty)]),
            // Every count is bounded, so that trying every number is exhaustive.
            Enumerable
                .Range(0, variables)
                .Select(v => new Assertion(v, new Interval(0, Most)))
                .Concat(assertions)
                .ToImmutableArray()
        );

    // Three counts, at first without an end, in sums of any direction and chains of parts, with counts that are exact, between, at
    // least, or at most.
    private static readonly Gen<(ConstraintSystem, ImmutableArray<Assertion>)> OpenSystems =
        from chain in Gen.Bool
        from constraints in (
            from whole in Gen.Int[0, 2]
            from parts in Gen.Int[0, 2].Array[1, 2]
            from exact in Gen.Bool
            select new Constraint([.. parts.Where(p => p != whole).Distinct()], whole, exact, "")
        ).Array[0, 3]
        from assertions in (
            from variable in Gen.Int[0, 2]
            from low in Gen.Long[0, Most]
            from width in Gen.Long[0, 3]
            from kind in Gen.Int[0, 3]
            select new Assertion(
                variable,
                kind == 0 ? new Interval(low, null)
                    : kind == 1 ? new Interval(0, low)
                    : new Interval(low, Math.Min(Most, low + width))
            )
        ).Array[0, 5]
        select (
            new ConstraintSystem(
                3,
                [
                    .. chain
                        ? [new Constraint([0], 1, false, ""), new Constraint([1], 2, false, "")]
                        : (Constraint[])[],
                    .. constraints.Where(c => !c.Parts.IsEmpty),
                ]
            ),
            assertions.ToImmutableArray()
        );

    // 500 systems, and among them one that once went wrong.
    private static void Try(
        Gen<(ConstraintSystem, ImmutableArray<Assertion>)> systems,
        Action<ConstraintSystem, ImmutableArray<Assertion>> holds,
        int least = 500
    ) =>
        systems.Sample(
            drawn => holds(drawn.Item1, drawn.Item2),
            seed: "7ZQLYKbIH5g1",
            iter: least,
            print: drawn =>
                $"{string.Join("; ", drawn.Item1.Constraints.Select(Words))}, {string.Join(", ", drawn.Item2)}"
        );

    private static string Words(Constraint constraint) =>
        $"{string.Join(" + ", constraint.Parts)} {(constraint.Exact ? "=" : "≤")} {constraint.Whole}";

    [Fact]
    public void Bounds_are_those_that_trying_every_number_finds() =>
        Try(
            Systems(4),
            (system, assertions) =>
            {
                var expected = Exhaustive(system, assertions, Most);
                var actual = system.Solve(assertions);
                (actual is null).ShouldBe(expected is null);
                if (actual is not null)
                {
                    actual.ShouldBe(expected);
                }
            }
        );

    [Fact]
    public void Bounds_of_counts_without_an_end_are_those_that_trying_every_number_finds() =>
        Try(
            OpenSystems,
            (system, assertions) =>
            {
                var expected = Exhaustive(system, assertions, Endless);
                var actual = system.Solve(assertions);
                (actual is null).ShouldBe(expected is null);
                if (actual is not null)
                {
                    actual.ShouldBe(expected!.Select(b => b.High > End ? b with { High = null } : b));
                }
            },
            100
        );

    [Fact]
    public void Conflicts_among_counts_without_an_end_are_minimal_and_none_is_missing() =>
        Try(
            OpenSystems,
            (system, assertions) =>
            {
                var found = ConflictSets.Find(system, assertions, 10_000);
                found.Complete.ShouldBeTrue();
                found
                    .Conflicts.Select(c => c.Sum(i => 1 << i))
                    .Order()
                    .ShouldBe(Conflicts(system, assertions, Endless).Order());
            },
            100
        );

    [Fact]
    public void A_count_that_only_a_circle_of_sums_bounds_is_bounded() =>
        new ConstraintSystem(3, [new Constraint([0], 1, false, "x ≤ y"), new Constraint([1, 2], 0, true, "x = y + z")])
            .Solve([])
            .ShouldBe([Interval.Any, Interval.Any, new Interval(0, 0)]);

    [Fact]
    public void A_count_that_two_sums_for_one_whole_bound_is_bounded() =>
        new ConstraintSystem(
            5,
            [
                new Constraint([0, 1], 4, true, "w = a + b"),
                new Constraint([0, 2, 3], 4, true, "w = a + c + e"),
                new Constraint([1], 2, false, "b ≤ c"),
            ]
        )
            .Solve([new Assertion(0, new Interval(7, null))])![3]
            .ShouldBe(new Interval(0, 0));

    [Fact]
    public void Halves_of_an_odd_number_are_no_solution() =>
        new ConstraintSystem(3, [new Constraint([0], 1, true, "a = b"), new Constraint([0, 1], 2, true, "w = a + b")])
            .Solve([new Assertion(2, new Interval(7_001, 7_001))])
            .ShouldBeNull();

    [Fact]
    public void Counts_beyond_any_people_end_in_no_overflow()
    {
        var system = new ConstraintSystem(
            3,
            [new Constraint([0, 1], 2, true, "w = a + b"), new Constraint([2], 0, false, "w ≤ a")]
        );

        system
            .Solve([
                new Assertion(0, new Interval(long.MaxValue - 1, long.MaxValue)),
                new Assertion(1, new Interval(1, 9)),
            ])
            .ShouldBeNull();
    }

    [Fact]
    public void Conflicts_are_minimal_and_none_is_missing() =>
        Try(
            Systems(3),
            (system, assertions) =>
            {
                var minimal = Conflicts(system, assertions, Beyond);
                var found = ConflictSets.Find(system, assertions, 10_000);
                found.Complete.ShouldBeTrue();
                found.Conflicts.Select(c => c.Sum(i => 1 << i)).Order().ShouldBe(minimal.Order());
            }
        );

    [Fact]
    public void Bounds_that_creep_until_they_meet_are_no_solution()
    {
        var system = new ConstraintSystem(
            3,
            [
                new Constraint([0], 2, false, "x ≤ z"),
                new Constraint([0, 2], 1, false, "x + z ≤ y"),
                new Constraint([1, 0], 2, true, "y + x = z"),
            ]
        );

        system.Solve([new Assertion(0, new Interval(3, 6))]).ShouldBeNull();
        system.Solve([new Assertion(0, new Interval(0, 0))]).ShouldNotBeNull();
    }

    [Fact]
    public void Bounds_that_creep_for_ever_are_found_to_leave_nothing()
    {
        var system = new ConstraintSystem(
            3,
            [new Constraint([0], 1, false, "x ≤ y"), new Constraint([1, 2], 0, true, "x = y + z")]
        );

        system.Solve([new Assertion(0, new Interval(0, 100)), new Assertion(2, new Interval(1, 1))]).ShouldBeNull();
    }

    // By trying every number: each solution of the constraints meets a set of the assertions, and what is no part of such a set
    // conflicts.
    private static List<int> Conflicts(ConstraintSystem system, ImmutableArray<Assertion> assertions, int most)
    {
        var met = new HashSet<int>();
        foreach (var values in Solutions(system, most))
        {
            var all = 0;
            for (var i = 0; i < assertions.Length; i++)
            {
                all |= assertions[i].Interval.Contains(values[assertions[i].Variable]) ? 1 << i : 0;
            }
            met.Add(all);
        }
        var conflicts = Enumerable
            .Range(1, (1 << assertions.Length) - 1)
            .Where(set => !met.Any(all => (set & all) == set))
            .ToHashSet();
        return
        [
            .. conflicts.Where(set =>
                Enumerable
                    .Range(0, assertions.Length)
                    .All(i => (set & (1 << i)) == 0 || !conflicts.Contains(set & ~(1 << i)))
            ),
        ];
    }

    // Every solution with counts up to the given one; the array is the same each time.
    private static IEnumerable<long[]> Solutions(ConstraintSystem system, int most)
    {
        var values = new long[system.Variables];
        var codes = Math.Pow(most + 1, system.Variables);
        for (var code = 0; code < codes; code++)
        {
            for (int v = 0, rest = code; v < values.Length; v++, rest /= most + 1)
            {
                values[v] = rest % (most + 1);
            }
            if (Holds(system, values))
            {
                yield return values;
            }
        }
    }

    private static bool Holds(ConstraintSystem system, long[] values)
    {
        foreach (var constraint in system.Constraints)
        {
            long sum = 0;
            foreach (var part in constraint.Parts)
            {
                sum += values[part];
            }
            if (constraint.Exact ? sum != values[constraint.Whole] : sum > values[constraint.Whole])
            {
                return false;
            }
        }
        return true;
    }

    private static Interval[]? Exhaustive(ConstraintSystem system, ImmutableArray<Assertion> assertions, int most)
    {
        Interval[]? left = null;
        foreach (
            var values in Solutions(system, most)
                .Where(values => assertions.All(a => a.Interval.Contains(values[a.Variable])))
        )
        {
            left ??= [.. values.Select(v => new Interval(v, v))];
            left =
            [
                .. left.Select((l, i) => new Interval(Math.Min(l.Low, values[i]), Math.Max(l.High!.Value, values[i]))),
            ];
        }
        return left;
    }
}
