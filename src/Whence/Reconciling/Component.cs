namespace Whence.Reconciling;

/// <summary>
/// Cells tied to each other, and what their claims together leave possible. Where a count can only grow, an earlier telling bounds
/// the latest from below; only the latest bounds it from above.
/// </summary>
internal sealed class Component
{
    // Claims of one cell that can bind: the tightest from below, and from above.
    private const int Tightest = 4;

    // Nodes of the conflict search, and conflicts named.
    private const int Cap = 64;

    // A share of its interval at or below which a claim is strained.
    private const double Narrow = 0.1;

    private readonly ConstraintSystem system;
    private readonly Tie[] ties;
    private readonly Claim[] claims;
    private readonly Assertion[] assertions;

    public Component(IReadOnlyList<Cell> cells, IReadOnlyList<Tie> ties, IReadOnlyDictionary<Cell, List<Claim>> all)
    {
        this.ties = [.. ties];
        var index = cells.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.cell, pair => pair.at);
        system = new ConstraintSystem(
            cells.Count,
            [
                .. ties.Select(t => new Constraint(
                    [.. t.Parts.Select(p => index[p])],
                    index[t.Whole],
                    t.Exact,
                    t.Because
                )),
            ]
        );
        var binding = cells
            .SelectMany(cell => Binding(all[cell], index[cell]))
            .OrderBy(b => b.Claim.Figure.Id, StringComparer.Ordinal)
            .ToList();
        claims = [.. binding.Select(b => b.Claim)];
        assertions = [.. binding.Select(b => b.Assertion)];
    }

    /// <summary>The contradictions between cells, and the claims that the others leave little of.</summary>
    public IEnumerable<Conflict> Conflicts()
    {
        var kept = Enumerable.Range(0, claims.Length).ToList();
        if (!system.CanHold(assertions))
        {
            var found = ConflictSets.Find(system, [.. assertions], Cap).Conflicts;
            foreach (var conflict in found.Where(IsToldHere).Select(Contradiction).OfType<Conflict>())
            {
                yield return conflict;
            }
            kept.RemoveAll(i => found.Any(set => set.Contains(i)));
        }
        var loose = kept.FindAll(i => CanBeStrained(claims[i]));
        if (loose.Count > 0 && system.Solve(kept.Select(i => assertions[i])) is { } left)
        {
            foreach (var strain in loose.Select(i => Strain(i, kept, left)).OfType<Conflict>())
            {
                yield return strain;
            }
        }
    }

    // A number has nothing to lose, "up to 90" leaves all below open, and of what has no end there is no tenth.
    private static bool CanBeStrained(Claim claim) =>
        claim.Figure.Quantity.Hedge is not (Hedge.AtMost or Hedge.LessThan or Hedge.Exact)
        && claim.Interval.Count is not null;

    private static IEnumerable<(Claim Claim, Assertion Assertion)> Binding(List<Claim> cell, int variable)
    {
        var tied = cell.Where(c => c.Tied).OrderBy(c => c.Figure.Id, StringComparer.Ordinal).ToList();
        if (tied.Count == 0)
        {
            return [];
        }
        var latest = tied.Max(c => c.Day ?? LocalDate.MinIsoValue);
        var grows = Growing.Is(tied[0].Cell.Measure);
        var binding = tied.Select(c => (Claim: c, IsLatest: c.Day is null || c.Day == latest))
            .Where(c => grows || c.IsLatest)
            .Select(c =>
                (
                    c.Claim,
                    Interval: c.IsLatest && c.Claim.IsNumber ? c.Claim.Firm : c.Claim.Interval with { High = null }
                )
            )
            .DistinctBy(c => (c.Interval, c.Claim.IsNumber))
            .ToList();
        return binding
            .OrderByDescending(c => c.Interval.Low)
            .Take(Tightest)
            .Concat(binding.OrderBy(c => c.Interval.High ?? long.MaxValue).Take(Tightest))
            .Concat(binding.Where(c => !c.Claim.IsNumber).Take(Tightest))
            .Distinct()
            .Select(c => (c.Claim, new Assertion(variable, c.Interval)));
    }

    // Within one cell the claims clash two by two and are named by themselves; a clash of claims of which it is not known that
    // they are of one time and place is none. A claim that clashes by itself does so with a user's rules, which no others can do.
    private bool IsToldHere(ImmutableArray<int> set) =>
        set.Length == 1
        || set.Any(i => claims[i].Cell != claims[set[0]].Cell)
            && set.All(i => set.All(j => claims[i].Cell.Dated || Rivals.AtOneTime(claims[i], claims[j])))
            && set.All(i => set.All(j => IsPartWhereItMustBe(claims[i], claims[j])))
            && set.Select(i => claims[i].Origin).Distinct(StringComparer.Ordinal).Skip(1).Any();

    // Of a class of people, only a count that is said to be part of the whole is known to be.
    private static bool IsPartWhereItMustBe(Claim part, Claim whole) =>
        part.Part || whole.Cell.People != Cell.Everybody || part.Cell.People == Cell.Everybody;

    // A user who ties counts of two places knows how they stand to each other; else what is not known to be of one place clashes not.
    private Conflict? Contradiction(ImmutableArray<int> set)
    {
        var parties = set.Select(i => claims[i]).ToList();
        var needed = Needed(kept => !kept.CanHold(set.Select(i => assertions[i])));
        return
            needed.Exists(t => t.IsRuled) || parties.TrueForAll(p => parties.TrueForAll(q => Rivals.AtOnePlace(p, q)))
            ? Make(ConflictKind.Contradiction, parties, Phrases.Contradiction(parties, Because(needed))) with
            {
                Room = RoomFor(set.FirstOrDefault(i => needed.Exists(t => t.Whole == claims[i].Cell), set[0]), set),
            }
            : null;
    }

    // Bounds that hold all that a claim says tell nothing of why it clashes: "1" is no sum of two equal counts.
    private Room? RoomFor(int at, IEnumerable<int> set) =>
        system.Solve(set.Where(i => i != at).Select(i => assertions[i]))?[assertions[at].Variable] is { } allowed
        && allowed.Intersect(assertions[at].Interval) != assertions[at].Interval
            ? new Room(claims[at].Figure.Id, allowed)
            : null;

    // Ties of which none can be spared, in their order, with which something still follows: halves are tried before single ones.
    private List<Tie> Needed(Func<ConstraintSystem, bool> follows)
    {
        var kept = Enumerable.Range(0, ties.Length).ToList();
        for (var length = Math.Max(1, ties.Length / 2); length > 0; length /= 2)
        {
            for (var from = kept.Count - length; from > -length; from -= length)
            {
                List<int> fewer = [.. kept[..Math.Max(0, from)], .. kept[(from + length)..]];
                if (follows(system with { Constraints = [.. fewer.Select(k => system.Constraints[k])] }))
                {
                    kept = fewer;
                }
            }
        }
        return kept.ConvertAll(k => ties[k]);
    }

    private static string? Because(IEnumerable<Tie> ties) =>
        ties.Select(t => t.Because).Distinct().ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;

    private Conflict? Strain(int at, List<int> kept, Interval[] left)
    {
        var claim = claims[at];
        var remains = left[assertions[at].Variable].Intersect(claim.Interval);
        if (claim.Interval.Count is not { } own || remains.Count is not { } count || (double)count / own > Narrow)
        {
            return null;
        }
        var others = kept.FindAll(k => k != at);
        foreach (var other in others.ToList())
        {
            var fewer = others.Where(k => k != other).Select(k => assertions[k]).Append(assertions[at]);
            if (system.Solve(fewer)?[assertions[at].Variable].Intersect(claim.Interval) == remains)
            {
                others.Remove(other);
            }
        }
        if (others.Count == 0 || others.TrueForAll(k => claims[k].Cell == claim.Cell))
        {
            return null;
        }
        var parties = others.Select(k => claims[k]).OrderBy(c => c.Report).ThenBy(c => c.Figure.Quote.Start).ToList();
        var share = (double)count / own;
        var needed = Needed(kept =>
            kept.Solve(others.Append(at).Select(k => assertions[k]))?[assertions[at].Variable].Intersect(claim.Interval)
            == remains
        );
        var because = Because(needed.Where(t => t.IsRuled));
        var reason = Phrases.Strain(claim, parties, remains, share) + (because is null ? "" : $" By {because}.");
        return Make(ConflictKind.Strain, [claim, .. parties], reason) with
        {
            Left = remains.IsEmpty ? null : remains,
            Share = share,
            Room = RoomFor(at, others),
        };
    }

    private static Conflict Make(ConflictKind kind, IReadOnlyList<Claim> parties, string reason) =>
        new(
            "c:" + string.Join('+', parties.Select(p => p.Figure.Id)),
            kind,
            [.. parties.Select(p => p.Figure.Id)],
            reason
        );
}
