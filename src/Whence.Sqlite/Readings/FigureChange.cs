using NodaTime.Text;

namespace Whence.Sqlite.Readings;

/// <summary>A figure that another reading of the same text has otherwise.</summary>
/// <param name="Before">As it was read; null where it is gained.</param>
/// <param name="After">As it is read now; null where it is lost.</param>
public sealed record FigureChange(Figure? Before, Figure? After)
{
    /// <summary>What differs between two readings of one text, in reading order: figures hang on their words.</summary>
    public static IEnumerable<FigureChange> Between(Statements before, Statements after)
    {
        var was = before.Figures.ToLookup(f => f.Id, StringComparer.Ordinal);
        var now = after.Figures.ToLookup(f => f.Id, StringComparer.Ordinal);
        return was.Select(g => new FigureChange(g.First(), now[g.Key].FirstOrDefault()))
            .Concat(now.Where(g => !was.Contains(g.Key)).Select(g => new FigureChange(null, g.First())))
            .Where(change => change.Before is null || change.After is null || change.Parts.Any())
            .OrderBy(change => (change.After ?? change.Before)!.Quote);
    }

    /// <summary>What of the figure is otherwise: its name, as it was and as it is; none where it is gained or lost.</summary>
    public IEnumerable<(string Part, string? Before, string? After)> Parts
    {
        get
        {
            if (Before is null || After is null)
            {
                return [];
            }
            (string, Func<Figure, string?>)[] parts =
            [
                ("words", f => f.Words),
                ("interval", f => f.Quantity.Interval.ToString()),
                ("measure", f => f.Measure.Name),
                ("population", f => f.Population?.Text),
                ("place", f => f.Place?.Text),
                ("period", f => f.Period is { } p ? $"{p.Text} ({Day(p.From)} to {Day(p.To)})" : null),
                ("source", f => f.Source),
                ("via", f => f.Via.IsEmpty ? null : string.Join("; ", f.Via)),
                ("stated as fact", f => f.Realis ? "yes" : "no"),
                ("repeats", f => f.Repeats),
            ];
            return parts
                .Select(p => (p.Item1, Was: p.Item2(Before), Is: p.Item2(After)))
                .Where(p => p.Was != p.Is)
                .ToList();
        }
    }

    private static string Day(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : "open";
}
