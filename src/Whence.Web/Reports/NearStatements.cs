namespace Whence.Web.Reports;

/// <summary>What a report states about a stretch of its text: of a long one a page shows little.</summary>
internal static class NearStatements
{
    /// <summary>The attributions, figures, positions and allegations of <paramref name="statements"/> some words of which lie within <paramref name="stretch"/>.</summary>
    public static Statements Of(Statements statements, Span stretch)
    {
        return statements with
        {
            Attributions = [.. statements.Attributions.Where(a => Any(a.Source) || Any(a.Cue) || Any(a.Content))],
            // The place and the time of a figure may stand sentences before it.
            Figures =
            [
                .. statements.Figures.Where(f => Is(f.Quote) || Is(f.Place?.At ?? f.Place?.Span) || Is(f.Period?.Span)),
            ],
            Positions = [.. statements.Positions.Where(p => Is(p.Words))],
            Allegations = [.. statements.Allegations.Where(a => Is(a.Act))],
        };

        bool Is(Span? span) => span is { } words && words.Overlaps(stretch);

        bool Any(ImmutableArray<Span> spans)
        {
            foreach (var span in spans)
            {
                if (span.Overlaps(stretch))
                {
                    return true;
                }
            }
            return false;
        }
    }
}
