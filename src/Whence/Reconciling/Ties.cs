using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>What ties the counts of one matter: sums, parts of a people, shorter times within longer, places within places.</summary>
internal static class Ties
{
    // Longer periods that each is looked up in, and places likewise: keeps the cost linear.
    private const int Looked = 16;

    /// <summary>The ties among <paramref name="cells"/>, in their order: sums and <paramref name="rules"/> first.</summary>
    public static IEnumerable<Tie> Among(IReadOnlyDictionary<Cell, List<Claim>> cells, RuleSet rules) =>
        RuledTies
            .Among(cells, rules)
            .Concat(cells.Keys.SelectMany(cell => Part(cell, cells)))
            .Concat(Times(cells))
            .Concat(Places(cells, rules));

    private static IEnumerable<Tie> Part(Cell part, IReadOnlyDictionary<Cell, List<Claim>> cells)
    {
        var whole = part with { People = Cell.Everybody };
        if (part != whole && cells.ContainsKey(whole) && cells[part].Find(c => c.Part) is { } claim)
        {
            var people = claim.Figure.Population?.Text ?? part.People.Split(' ')[0];
            yield return new Tie([part], whole, false, $"{people} are counted among the people");
        }
    }

    private static IEnumerable<Tie> Times(IReadOnlyDictionary<Cell, List<Claim>> cells)
    {
        foreach (var group in cells.Keys.Where(c => c.Dated).GroupBy(c => c with { From = null, To = null }))
        {
            var periods = group.OrderBy(c => c.From ?? LocalDate.MinIsoValue).ThenByDescending(Last).ToList();
            for (var i = 0; i < periods.Count; i++)
            {
                for (var j = Math.Max(0, i - Looked); j < i; j++)
                {
                    if (
                        periods[i] is { From: not null, To: not null }
                        && periods[j].From is not null
                        && Last(periods[i]) <= Last(periods[j])
                    )
                    {
                        yield return new Tie(
                            [periods[i]],
                            periods[j],
                            false,
                            "the shorter time lies within the longer"
                        );
                    }
                }
            }
        }
    }

    private static IEnumerable<Tie> Places(IReadOnlyDictionary<Cell, List<Claim>> cells, RuleSet rules)
    {
        foreach (var group in cells.Keys.GroupBy(c => c with { Place = "" }))
        {
            var named = group
                .Select(cell => (Cell: cell, Place: cells[cell].Find(c => c.Figure.Place is not null)?.Figure.Place))
                .Where(pair => pair.Place is not null)
                .Take(Looked)
                .ToList();
            foreach (var (inner, place) in named.Where(pair => pair.Cell.Place.Length > 0))
            {
                foreach (
                    var (outer, holder) in named.Where(pair => pair.Cell != inner && Placed.Holds(pair.Place!, place!))
                )
                {
                    var ruled = rules.Places.Why(place!, holder!);
                    yield return new Tie([inner], outer, false, ruled ?? $"{place!.Text} lies in {holder!.Text}")
                    {
                        IsRuled = ruled is not null,
                    };
                }
            }
        }
    }

    private static LocalDate Last(Cell cell) => cell.To ?? LocalDate.MaxIsoValue;
}
