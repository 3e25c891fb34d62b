namespace Whence.Reconciling;

/// <summary>
/// Brings the classes of people of one matter together: "15 people" and "15 rebels" of one event are one count, unless some
/// report of the matter counts them apart.
/// </summary>
internal sealed class Classes
{
    private readonly Dictionary<Cell, string> alone;
    private readonly HashSet<Cell> parts;
    private readonly Dictionary<(Cell, string), string> joined = [];

    /// <summary>Reads from <paramref name="claims"/> what classes their matters tell apart.</summary>
    public Classes(IReadOnlyList<Claim> claims)
    {
        alone = claims
            .Where(c => c.Figure.Population is not null && c.Figure.Measure != Measure.Other)
            .Select(c =>
                (c.Cell, People: c.Figure.Population!.Kind == PopulationKind.Civilians ? Cell.Everybody : c.Cell.People)
            )
            .Where(c => IsWhole(c.People))
            .GroupBy(c => Unnamed(c.Cell), c => c.People)
            .Where(g => !g.Distinct().Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.First());
        parts = claims
            .Select(c => c.Cell)
            .Where(c => c.People.StartsWith(Cell.Some, StringComparison.Ordinal))
            .ToHashSet();
        foreach (var group in claims.Select(c => Gather(Fill(c))).GroupBy(c => c.Cell with { People = "" }))
        {
            Join([.. group], group.Key);
        }
    }

    /// <summary>The claim in the cell of its class.</summary>
    public Claim Of(Claim claim)
    {
        claim = Gather(Fill(claim));
        return joined.TryGetValue((claim.Cell with { People = "" }, claim.Cell.People), out var people)
            ? In(claim, people)
            : claim;
    }

    private static Claim In(Claim claim, string people) => claim with { Cell = claim.Cell with { People = people } };

    // A count that leaves unsaid who, of a place and time for which the matter counts one class alone, is of that class.
    private Claim Fill(Claim claim) =>
        claim.Figure.Population is null && alone.TryGetValue(Unnamed(claim.Cell), out var one) ? In(claim, one) : claim;

    // "98 evacuees" are a class of their own where some report of the matter counts evacuees as part of the people.
    private Claim Gather(Claim claim) =>
        claim.Cell.People == Cell.Everybody
        && claim.Figure.Population is { Kind: PopulationKind.People } population
        && !CountWords.IsAnyone(population)
        && Cell.Some + CellReader.Head(population) is var part
        && parts.Contains(claim.Cell with { People = part })
            ? In(claim, part)
            : claim;

    private static Cell Unnamed(Cell cell) => cell with { People = "", Measure = default };

    private static bool IsWhole(string people) =>
        people == Cell.Everybody || people.StartsWith(Cell.Fighters, StringComparison.Ordinal);

    private void Join(List<Claim> claims, Cell cell)
    {
        string[] classes = [.. claims.Select(c => c.Cell.People).Where(IsWhole).Distinct()];
        if (classes.Length < 2)
        {
            return;
        }
        var apart = claims
            .Where(c => c.Told && classes.Contains(c.Cell.People))
            .GroupBy(c => c.Report)
            .SelectMany(r => CountedApart([.. r]))
            .ToHashSet();
        if (claims.Exists(c => c.Told && c.Figure.Population is { Kind: PopulationKind.Civilians }))
        {
            apart.UnionWith(classes);
        }
        var target = classes.Where(c => !apart.Contains(c)).ToList();
        if (apart.Count == 0)
        {
            foreach (var people in classes)
            {
                joined[(cell, people)] = Cell.Everybody;
            }
        }
        else if (target.Count > 0)
        {
            // A side left unsaid is the only side of its kind.
            foreach (var people in target.Where(p => p != Cell.Everybody))
            {
                var fuller = classes.Where(c => c != people && Says(c, people)).ToList();
                if (fuller is [var one])
                {
                    joined[(cell, people)] = one;
                }
            }
        }
    }

    // The classes of one report whose numbers cannot be of the same people.
    private static IEnumerable<string> CountedApart(List<Claim> report) =>
        report
            .Where(c =>
                report.Exists(other =>
                    other.Cell.People != c.Cell.People && other.Interval.Intersect(c.Interval).IsEmpty
                )
            )
            .Select(c => c.Cell.People);

    private static bool Says(string fuller, string people) =>
        fuller.Split(' ').ToHashSet(StringComparer.Ordinal).IsSupersetOf(people.Split(' '));
}
