using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>What the claims of one report say about each other: its voices speak at one time, so their counts are tied tightly.</summary>
internal sealed class ReportSystem
{
    // Claims of one report beyond which the rest is left untied.
    private const int Most = 64;

    // Nodes of the conflict search of one component.
    private const int Cap = 200;

    // A share of its interval at or below which a claim is strained.
    private const double Narrow = 0.1;

    private static readonly HashSet<string> Updates = Table
        .Shipped("Reconciling/updates.tsv")
        .Rows.Select(row => row[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<Claim> claims = [];
    private readonly List<int> variables = [];
    private readonly List<Cell> cells = [];
    private readonly List<Constraint> constraints = [];

    private ReportSystem(IEnumerable<Claim> report)
    {
        // A count that no voice is named for may be of any event that the report tells, and ties nothing.
        foreach (var claim in report.Where(claim => IsTied(claim) && claim.Figure.Source is not null).Take(Most))
        {
            Add(claim);
        }
        Tie();
    }

    public static IEnumerable<Conflict> Conflicts(IEnumerable<Claim> report)
    {
        var all = new ReportSystem(report);
        return all.Components().SelectMany(all.ConflictsOf);
    }

    private static bool IsTied(Claim claim)
    {
        if (claim.Figure.Measure == Measure.Other)
        {
            return false;
        }
        var sentence = claim.Figure.SentenceText.AsSpan(0, Math.Min(2000, claim.Figure.SentenceText.Length));
        foreach (var range in sentence.SplitAny(" \t,.;:()\"“”"))
        {
            if (Updates.GetAlternateLookup<ReadOnlySpan<char>>().Contains(sentence[range]))
            {
                return false;
            }
        }
        return true;
    }

    // One voice does not contradict itself in one report: where its words cannot both hold of one count, they speak of two.
    private void Add(Claim claim)
    {
        var at = cells.IndexOf(claim.Cell);
        var itself = Enumerable
            .Range(0, claims.Count)
            .Any(i =>
                variables[i] == at
                && claims[i].Speaker == claim.Speaker
                && claims[i].Interval.Intersect(claim.Interval).IsEmpty
            );
        if (at < 0)
        {
            at = cells.Count;
            cells.Add(claim.Cell);
        }
        if (!itself)
        {
            claims.Add(claim);
            variables.Add(at);
        }
    }

    private void Tie()
    {
        for (var whole = 0; whole < cells.Count; whole++)
        {
            Sum(whole);
            for (var part = 0; part < cells.Count; part++)
            {
                if (part != whole && Why(cells[part], cells[whole]) is { } because)
                {
                    constraints.Add(new Constraint([part], whole, false, because));
                }
            }
        }
    }

    private void Sum(int whole)
    {
        if (cells[whole].Measure != Measure.Casualties)
        {
            return;
        }
        var parts = new[] { Measure.Killed, Measure.Wounded }
            .Select(m => cells.IndexOf(cells[whole] with { Measure = m }))
            .Where(i => i >= 0)
            .ToImmutableArray();
        if (!parts.IsEmpty)
        {
            constraints.Add(
                new Constraint(parts, whole, parts.Length == 2, "casualties are the killed and the wounded together")
            );
        }
    }

    private static string? Why(Cell part, Cell whole)
    {
        if (part.Measure != whole.Measure || part.Place != whole.Place)
        {
            return null;
        }
        if (part.From == whole.From && part.To == whole.To)
        {
            return whole.People == Cell.Everybody ? $"{part.People.Split(' ')[0]} are counted among people" : null;
        }
        return
            part.People == whole.People
            && part is { From: { } from, To: { } to }
            && whole.Dated
            && !(from < whole.From)
            && whole.From is not null
            && !(to > whole.To)
            ? "the shorter time lies within the longer"
            : null;
    }

    private IEnumerable<List<int>> Components()
    {
        var sets = new DisjointSets(cells.Count);
        foreach (var constraint in constraints)
        {
            foreach (var part in constraint.Parts)
            {
                sets.Union(part, constraint.Whole);
            }
        }
        return Enumerable
            .Range(0, claims.Count)
            .GroupBy(i => sets.Find(variables[i]))
            .Select(g => g.ToList())
            .Where(g => g.Count > 1);
    }

    private IEnumerable<Conflict> ConflictsOf(List<int> members)
    {
        var used = members.Select(i => variables[i]).Distinct().ToList();
        var tied = constraints.Where(c => used.Contains(c.Whole)).ToList();
        var system = new ConstraintSystem(
            used.Count,
            [
                .. tied.Select(c =>
                    c with
                    {
                        Parts = [.. c.Parts.Select(p => used.IndexOf(p))],
                        Whole = used.IndexOf(c.Whole),
                    }
                ),
            ]
        );
        ImmutableArray<Assertion> assertions =
        [
            .. members.Select(i => new Assertion(used.IndexOf(variables[i]), claims[i].Interval)),
        ];
        if (system.Solve(assertions) is { } left)
        {
            return Strains(system, assertions, members, left);
        }
        return ConflictSets
            .Find(system, assertions, Cap)
            .Conflicts.Select(set =>
            {
                var parties = set.Select(i => claims[members[i]]).ToList();
                var because = tied.Find(c => set.Any(i => used[assertions[i].Variable] == c.Whole))?.Because;
                return Make(
                    ConflictKind.Contradiction,
                    parties,
                    Phrases.Contradiction(parties, parties.All(p => p.Cell == parties[0].Cell) ? null : because)
                );
            });
    }

    private IEnumerable<Conflict> Strains(
        ConstraintSystem system,
        ImmutableArray<Assertion> assertions,
        List<int> members,
        Interval[] left
    )
    {
        for (var i = 0; i < assertions.Length; i++)
        {
            var claim = claims[members[i]];
            var remains = left[assertions[i].Variable];
            if (
                claim.Figure.Quantity.Hedge is Hedge.AtMost or Hedge.LessThan
                || claim.Interval.Count is not { } own
                || remains.Count is not { } count
                || (double)count / own > Narrow
            )
            {
                continue;
            }
            var others = Enumerable.Range(0, assertions.Length).Where(k => k != i).ToList();
            foreach (var other in others.ToList())
            {
                var fewer = others.Where(k => k != other).Append(i).Select(k => assertions[k]);
                if (system.Solve(fewer)?[assertions[i].Variable] == remains)
                {
                    others.Remove(other);
                }
            }
            var parties = others.Select(k => claims[members[k]]).ToList();
            yield return Make(
                ConflictKind.Strain,
                [claim, .. parties],
                Phrases.Strain(claim, parties, remains, (double)count / own)
            ) with
            {
                Left = remains,
                Share = (double)count / own,
            };
        }
    }

    private static Conflict Make(ConflictKind kind, IReadOnlyList<Claim> parties, string reason) =>
        new(
            "c:" + string.Join('+', parties.Select(p => p.Figure.Id)),
            kind,
            [.. parties.Select(p => p.Figure.Id)],
            reason
        );
}
