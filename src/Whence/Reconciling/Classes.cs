namespace Whence.Reconciling;

/// <summary>
/// Brings the classes of people of one matter together: "15 people" and "15 rebels" of one event are one count, unless some
/// report of the matter counts them apart.
/// </summary>
internal static class Classes
{
    /// <summary>The claims with the classes that their matter does not tell apart made one.</summary>
    public static IReadOnlyList<Claim> Join(IReadOnlyList<Claim> claims)
    {
        claims = Gather(Fill(claims));
        var joined = new Dictionary<(Cell, string), string>();
        foreach (var group in claims.GroupBy(c => c.Cell with { People = "" }))
        {
            Join([.. group], group.Key, joined);
        }
        return
        [
            .. claims.Select(claim =>
                joined.TryGetValue((claim.Cell with { People = "" }, claim.Cell.People), out var people)
                    ? claim with
                    {
                        Cell = claim.Cell with { People = people },
                    }
                    : claim
            ),
        ];
    }

    // A count that leaves unsaid who, of a place and time for which the matter counts one class alone, is of that class.
    private static IReadOnlyList<Claim> Fill(IReadOnlyList<Claim> claims)
    {
        var said = claims
            .Where(c => c.Figure.Population is not null && c.Figure.Measure != Measure.Other && IsWhole(c.Cell.People))
            .GroupBy(c => Unnamed(c.Cell))
            .ToDictionary(g => g.Key, g => g.Select(c => c.Cell.People).Distinct().Take(2).ToList());
        return
        [
            .. claims.Select(claim =>
                claim.Figure.Population is null
                && said.TryGetValue(Unnamed(claim.Cell), out var classes)
                && classes is [var one]
                    ? claim with
                    {
                        Cell = claim.Cell with { People = one },
                    }
                    : claim
            ),
        ];
    }

    // "98 evacuees" are a class of their own where some report of the matter counts evacuees as part of the people.
    private static IReadOnlyList<Claim> Gather(IReadOnlyList<Claim> claims)
    {
        var parts = claims
            .Select(c => c.Cell)
            .Where(c => c.People.StartsWith(Cell.Some, StringComparison.Ordinal))
            .ToHashSet();
        return
        [
            .. claims.Select(claim =>
                claim.Cell.People == Cell.Everybody
                && claim.Figure.Population is { Kind: PopulationKind.People } population
                && claim.Cell with { People = Cell.Some + CellReader.Head(population) } is var part
                && parts.Contains(part)
                    ? claim with
                    {
                        Cell = part,
                    }
                    : claim
            ),
        ];
    }

    private static Cell Unnamed(Cell cell) => cell with { People = "", Measure = default };

    private static bool IsWhole(string people) =>
        people == Cell.Everybody || people.StartsWith(Cell.Fighters, StringComparison.Ordinal);

    private static void Join(List<Claim> claims, Cell cell, Dictionary<(Cell, string), string> joined)
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
