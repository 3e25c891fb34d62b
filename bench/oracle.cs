#:package Google.OrTools@9.15.6755
#:project ../src/Whence/Whence.csproj
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:property PublishAot=false
#:property NoWarn=NU1603

// Bounds and conflicts against Google's CP-SAT solver: `dotnet run bench/oracle.cs [systems [seed]]`. Apart from the solution, for the
// solver is 450 MB that no gate should fetch.

using System;
using System.Collections.Immutable;
using System.Linq;
using Google.OrTools.Sat;
using Whence;
using Whence.Reconciling;
using Constraint = Whence.Reconciling.Constraint;

const long Most = 1_000_000;
var count = args.Length > 0 ? int.Parse(args[0]) : 10_000;
var random = new Random(args.Length > 1 ? int.Parse(args[1]) : 1);
int wrongFeasible = 0,
    wrongBounds = 0,
    wrongConflicts = 0,
    infeasible = 0,
    open = 0,
    conflicts = 0,
    incomplete = 0,
    setAside = 0;
var gaveUp = false;
var ours = new System.Diagnostics.Stopwatch();
for (var n = 0; n < count; n++)
{
    var system = System_();
    var assertions = Assertions(system.Variables);
    ours.Start();
    var found = system.Solve(assertions);
    ours.Stop();
    gaveUp = false;
    var expected = Bounds(system, assertions);
    // What the solver cannot tell in its time tells nothing of ours.
    if (gaveUp)
    {
        setAside++;
        continue;
    }
    infeasible += expected is null ? 1 : 0;
    open += expected?.Count(b => b.High is null) ?? 0;
    if ((found is null) != (expected is null))
    {
        wrongFeasible++;
        Report("feasible", system, assertions, found, expected);
    }
    else if (found is not null && !found.SequenceEqual(expected!))
    {
        wrongBounds++;
        Report("bounds", system, assertions, found, expected);
    }
    if (expected is null)
    {
        ours.Start();
        var sets = ConflictSets.Find(system, assertions, 10_000);
        ours.Stop();
        var minimal = Conflicts(system, assertions);
        if (gaveUp)
        {
            setAside++;
            continue;
        }
        incomplete += sets.Complete ? 0 : 1;
        conflicts += minimal.Count;
        if (!sets.Conflicts.Select(c => c.Sum(i => 1 << i)).Order().SequenceEqual(minimal.Order()))
        {
            wrongConflicts++;
            Report("conflicts", system, assertions, found, expected);
        }
    }
}
Console.WriteLine(
    $"{count} systems, {infeasible} without a solution, {open} counts without an end, {conflicts} minimal conflicts: "
        + $"wrong feasibility {wrongFeasible}, wrong bounds {wrongBounds}, wrong conflicts {wrongConflicts}, incomplete {incomplete}, set aside {setAside}; {ours.ElapsedMilliseconds} ms"
);
return wrongFeasible + wrongBounds + wrongConflicts;

// Sums in both directions, at-most, chains of parts and wholes, equalities.
ConstraintSystem System_()
{
    var variables = random.Next(2, 8);
    var constraints = ImmutableArray.CreateBuilder<Constraint>();
    if (random.Next(3) == 0)
    {
        for (var i = 0; i + 1 < variables; i++)
        {
            constraints.Add(new Constraint([i], i + 1, false, ""));
        }
    }
    for (var k = random.Next(0, 5); k > 0; k--)
    {
        var whole = random.Next(variables);
        ImmutableArray<int> parts =
        [
            .. Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => random.Next(variables))
                .Where(p => p != whole)
                .Distinct(),
        ];
        if (!parts.IsEmpty)
        {
            constraints.Add(new Constraint(parts, whole, random.Next(3) > 0, ""));
        }
    }
    return new ConstraintSystem(variables, constraints.ToImmutable());
}

// Exact, between, at least (open), at most, and a count that has grown, which is at least the earlier one.
ImmutableArray<Assertion> Assertions(int variables) =>
    [
        .. Enumerable
            .Range(0, random.Next(1, 7))
            .Select(_ =>
            {
                var low = random.Next(3) == 0 ? random.Next(0, 2000) : random.Next(0, 12);
                return new Assertion(
                    random.Next(variables),
                    random.Next(4) switch
                    {
                        0 => new Interval(low, null),
                        1 => new Interval(low, low),
                        2 => new Interval(0, low),
                        _ => new Interval(low, low + random.Next(0, 9)),
                    }
                );
            }),
    ];

static (CpModel Model, IntVar[] Counts) Model(ConstraintSystem system, IEnumerable<Assertion> assertions)
{
    var model = new CpModel();
    var counts = Enumerable.Range(0, system.Variables).Select(i => model.NewIntVar(0, Most, $"x{i}")).ToArray();
    foreach (var constraint in system.Constraints)
    {
        var sum = LinearExpr.Sum(constraint.Parts.Select(p => counts[p]));
        model.Add(constraint.Exact ? sum == counts[constraint.Whole] : sum <= counts[constraint.Whole]);
    }
    foreach (var assertion in assertions)
    {
        model.AddLinearConstraint(counts[assertion.Variable], assertion.Interval.Low, assertion.Interval.High ?? Most);
    }
    return (model, counts);
}

long? Solve(CpModel model, IntVar? count)
{
    var solver = new CpSolver { StringParameters = "num_workers:1,max_time_in_seconds:5" };
    var status = solver.Solve(model);
    gaveUp |= status is CpSolverStatus.Unknown or CpSolverStatus.Feasible;
    return status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
        ? (count is null ? 0 : solver.Value(count))
        : null;
}

Interval[]? Bounds(ConstraintSystem system, ImmutableArray<Assertion> assertions)
{
    var left = new Interval[system.Variables];
    for (var i = 0; i < left.Length; i++)
    {
        var (model, counts) = Model(system, assertions);
        model.Minimize(counts[i]);
        if (Solve(model, counts[i]) is not { } low)
        {
            return null;
        }
        (model, counts) = Model(system, assertions);
        model.Maximize(counts[i]);
        if (Solve(model, counts[i]) is not { } high)
        {
            return null;
        }
        left[i] = new Interval(low, high > Most / 20 ? null : high);
    }
    return left;
}

System.Collections.Generic.List<int> Conflicts(ConstraintSystem system, ImmutableArray<Assertion> assertions)
{
    var clash = new bool[1 << assertions.Length];
    for (var set = 1; set < clash.Length; set++)
    {
        var smaller = Enumerable.Range(0, assertions.Length).Any(i => (set >> i & 1) == 1 && clash[set & ~(1 << i)]);
        clash[set] =
            smaller || Solve(Model(system, assertions.Where((_, i) => (set >> i & 1) == 1)).Model, null) is null;
    }
    return
    [
        .. Enumerable
            .Range(1, clash.Length - 1)
            .Where(set =>
                clash[set]
                && Enumerable.Range(0, assertions.Length).All(i => (set >> i & 1) == 0 || !clash[set & ~(1 << i)])
            ),
    ];
}

static void Report(
    string what,
    ConstraintSystem system,
    ImmutableArray<Assertion> assertions,
    Interval[]? found,
    Interval[]? expected
) =>
    Console.WriteLine(
        $"{what}: {string.Join("; ", system.Constraints.Select(c => $"{string.Join("+", c.Parts)}{(c.Exact ? "=" : "<=")}{c.Whole}"))} | "
            + $"{string.Join(", ", assertions.Select(a => $"x{a.Variable} in {a.Interval}"))} | found {string.Join(", ", found ?? [])} | true {string.Join(", ", expected ?? [])}"
    );
