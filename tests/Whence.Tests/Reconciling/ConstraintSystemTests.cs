using CsCheck;
using Whence.Reconciling;

namespace Whence.Tests.Reconciling;

public sealed class ConstraintSystemTests
{
    private const int Most = 6;

    // A count of its own for each of three to four variables, tied by up to three sums or bounds, and up to five assertions.
    private static readonly Gen<(ConstraintSystem, ImmutableArray<Assertion>)> Systems =
        from variables in Gen.Int[2, 4]
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

    [Fact]
    public void Bounds_are_those_that_trying_every_number_finds() =>
        Systems.Sample(
            sample =>
            {
                var (system, assertions) = sample;
                var expected = Exhaustive(system, assertions);
                var actual = system.Solve(assertions);
                (actual is null).ShouldBe(expected is null);
                if (actual is not null)
                {
                    actual.ShouldBe(expected);
                }
            },
            iter: 10_000
        );

    [Fact]
    public void Conflicts_are_minimal_and_none_is_missing() =>
        Systems.Sample(
            sample =>
            {
                var (system, assertions) = sample;
                var expected = Enumerable
                    .Range(1, (1 << assertions.Length) - 1)
                    .Where(set => system.Solve(Of(assertions, set)) is null)
                    .ToList();
                var minimal = expected.Where(set => !expected.Exists(other => other != set && (other & set) == other));
                var found = ConflictSets.Find(system, assertions, 10_000);
                found.Complete.ShouldBeTrue();
                found.Conflicts.Select(c => c.Sum(i => 1 << i)).Order().ShouldBe(minimal.Order());
            },
            iter: 1_000
        );

    [Fact]
    public void Bounds_that_creep_for_ever_are_found_to_leave_nothing()
    {
        var system = new ConstraintSystem(
            3,
            [new Constraint([0], 1, false, "x ≤ y"), new Constraint([1, 2], 0, true, "x = y + z")]
        );

        system.Solve([new Assertion(0, new Interval(0, 100)), new Assertion(2, new Interval(1, 1))]).ShouldBeNull();
    }

    private static IEnumerable<Assertion> Of(ImmutableArray<Assertion> assertions, int set) =>
        assertions.Where((_, i) => (set & (1 << i)) != 0);

    private static Interval[]? Exhaustive(ConstraintSystem system, ImmutableArray<Assertion> assertions)
    {
        Interval[]? left = null;
        var values = new long[system.Variables];
        for (var code = 0; code < Math.Pow(Most + 1, system.Variables); code++)
        {
            for (int v = 0, rest = code; v < values.Length; v++, rest /= Most + 1)
            {
                values[v] = rest % (Most + 1);
            }
            var holds =
                assertions.All(a => a.Interval.Contains(values[a.Variable]))
                && system.Constraints.All(c =>
                {
                    var sum = c.Parts.Sum(p => values[p]);
                    return c.Exact ? sum == values[c.Whole] : sum <= values[c.Whole];
                });
            if (holds)
            {
                left ??= [.. values.Select(v => new Interval(v, v))];
                left =
                [
                    .. left.Select(
                        (l, i) => new Interval(Math.Min(l.Low, values[i]), Math.Max(l.High!.Value, values[i]))
                    ),
                ];
            }
        }
        return left;
    }
}
