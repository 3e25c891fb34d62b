namespace Whence.Web.Reports;

/// <summary>What was read from a report, as marks on its words.</summary>
internal static class ReportMarks
{
    // Deeper ones are marked as this deep.
    private const int Deepest = 3;

    /// <summary>The marks of <paramref name="statements"/>, of passages that other reports share, and of what is <paramref name="sought"/>.</summary>
    public static ImmutableArray<TextMark> Of(Statements statements, IEnumerable<Span> copied, SoughtWords? sought)
    {
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var attribution in statements.Attributions)
        {
            var depth =
                attribution.Parent is { } parent && depths.TryGetValue(parent, out var above)
                    ? Math.Min(Deepest, above + 1)
                    : 0;
            depths[attribution.Id] = depth;
            marks.AddRange(Of(attribution, depth));
        }
        foreach (var figure in statements.Figures)
        {
            var anchor = Anchor(figure.Id);
            marks.Add(new TextMark(MarkKind.Figure, figure.Quote) { Anchor = anchor, Note = anchor });
            Part(MarkKind.Place, figure.Place?.At ?? figure.Place?.Span, anchor);
            Part(MarkKind.Time, figure.Period?.Span, anchor);
        }
        foreach (var position in statements.Positions)
        {
            var anchor = Anchor(position.Id);
            marks.Add(new TextMark(MarkKind.Position, position.Words) { Anchor = anchor, Note = anchor });
        }
        foreach (var allegation in statements.Allegations)
        {
            var anchor = Anchor(allegation.Id);
            marks.Add(new TextMark(MarkKind.Allegation, allegation.Act) { Anchor = anchor, Note = anchor });
        }
        marks.AddRange(copied.Distinct().Select(span => new TextMark(MarkKind.Copied, span)));
        marks.AddRange(Sought(sought, marks));
        return [.. marks.Where(mark => !mark.Span.IsEmpty).DistinctBy(mark => (mark.Kind, mark.Span, mark.Anchor))];

        void Part(MarkKind kind, Span? span, string note)
        {
            if (span is { } known)
            {
                marks.Add(new TextMark(kind, known) { Note = note });
            }
        }
    }

    /// <summary>The part of an id by which its words are found in the page of their report: f812.</summary>
    public static string Anchor(string id) => id[(id.LastIndexOf('#') + 1)..];

    private static IEnumerable<TextMark> Of(Attribution attribution, int depth)
    {
        var anchor = Anchor(attribution.Id);
        var first = attribution.Cover.Start;
        foreach (
            var (kind, spans) in new[]
            {
                (MarkKind.Content, attribution.Content),
                (MarkKind.Source, attribution.Source),
                (MarkKind.Cue, attribution.Cue),
            }
        )
        {
            foreach (var span in spans)
            {
                yield return new TextMark(kind, span)
                {
                    Anchor = span.Start == first ? anchor : null,
                    Note = anchor,
                    Depth = depth,
                };
            }
        }
    }

    private static ImmutableArray<TextMark> Sought(SoughtWords? sought, IReadOnlyCollection<TextMark> marks) =>
        sought is null ? []
        : sought.Anchor is null ? [new TextMark(MarkKind.Sought, sought.Span) { Anchor = "at" }]
        :
        [
            .. marks
                .Where(mark => mark.Anchor == sought.Anchor)
                .Select(mark => new TextMark(MarkKind.Sought, mark.Span)),
        ];
}
