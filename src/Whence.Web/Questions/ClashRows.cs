using Whence.Formats.Exports.Html;

namespace Whence.Web.Questions;

/// <summary>The bars of a conflict.</summary>
/// <param name="Rows">Its figures with their reports, and what others leave of each.</param>
/// <param name="Scale">The scale that they stand on; null where there are not two bars to be held against each other.</param>
internal sealed record ClashRows(
    ImmutableArray<(Figure Figure, Heading Heading, Interval Left)> Rows,
    IntervalScale? Scale
)
{
    // A conflict is a minimal set; one of more is read, not seen.
    private const int MostRows = 12;

    /// <summary>The bars of <paramref name="conflict"/>, its figures found by <paramref name="find"/>.</summary>
    public static ClashRows Of(Conflict conflict, Func<string, (Figure Figure, Heading? Heading)?> find)
    {
        var rows = ImmutableArray.CreateBuilder<(Figure, Heading, Interval)>();
        foreach (var id in conflict.Figures.Take(MostRows))
        {
            if (find(id) is var (figure, heading) && heading is not null)
            {
                var strained = conflict.Kind == ConflictKind.Strain && id == conflict.Figures[0];
                rows.Add((figure, heading, strained ? conflict.Left ?? new Interval(1, 0) : figure.Quantity.Interval));
            }
        }
        List<Interval> intervals = [.. rows.Select(row => row.Item1.Quantity.Interval)];
        if (conflict.Room is { Allowed.IsEmpty: false } room)
        {
            intervals.Add(room.Allowed);
        }
        return new ClashRows(rows.ToImmutable(), intervals.Count > 1 ? IntervalScale.Over(intervals) : null);
    }
}
