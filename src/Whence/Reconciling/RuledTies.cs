using Whence.Languages;
using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>The ties that sums and a user's rules make: "killed + wounded = casualties", "population conscripts is part of soldiers".</summary>
internal static class RuledTies
{
    /// <summary>The ties among <paramref name="cells"/>.</summary>
    public static IEnumerable<Tie> Among(IReadOnlyDictionary<Cell, List<Claim>> cells, RuleSet rules)
    {
        foreach (var sum in rules.Sums)
        {
            foreach (var whole in cells.Keys.Where(c => Counts(c, sum.Whole, sum, rules)))
            {
                if (Sum(sum, whole, cells, rules) is { } tie)
                {
                    yield return tie;
                }
            }
        }
        foreach (var (part, whole, because) in rules.People.Parts)
        {
            foreach (var cell in cells.Keys.Where(c => c.People == part))
            {
                if (Holder(cell, whole, cells) is { } holder)
                {
                    yield return new Tie([cell], holder, false, because) { IsRuled = true };
                }
            }
        }
    }

    // With a part that nobody counts, the others make up no more than the whole.
    private static Tie? Sum(SumRule sum, Cell whole, IReadOnlyDictionary<Cell, List<Claim>> cells, RuleSet rules)
    {
        ImmutableArray<Cell> parts =
        [
            .. sum
                .Parts.Select(part => Cell(part, whole, sum, rules))
                .Where(c => c != whole && cells.ContainsKey(c))
                .Distinct(),
        ];
        return parts.IsEmpty
            ? null
            : new Tie(parts, whole, sum.Exact && parts.Length == sum.Parts.Length, sum.Because)
            {
                IsRuled = sum.Line > 0,
            };
    }

    private static bool Counts(Cell cell, Term term, SumRule sum, RuleSet rules) =>
        cell.Measure == term.Measure && cell == Cell(term, cell, sum, rules);

    // The cell of a term beside another of its sum: what a sum names nowhere may be anything, and is the same for all its counts.
    private static Cell Cell(Term term, Cell beside, SumRule sum, RuleSet rules) =>
        beside with
        {
            Measure = term.Measure,
            People = sum.NamesPeople ? rules.People.ClassOf(term.People) : beside.People,
            Place =
                !sum.NamesPlaces ? beside.Place
                : term.Place is { } place ? NameFold.Fold(rules.Places.NameOf(place))
                : "",
        };

    // Fighters of whom the matter makes no class of their own are counted among everybody.
    private static Cell? Holder(Cell part, string people, IReadOnlyDictionary<Cell, List<Claim>> cells)
    {
        var holder = part with { People = people };
        if (!cells.ContainsKey(holder) && people.StartsWith(Reconciling.Cell.Fighters, StringComparison.Ordinal))
        {
            holder = part with { People = Reconciling.Cell.Everybody };
        }
        return holder != part && cells.ContainsKey(holder) ? holder : null;
    }
}
