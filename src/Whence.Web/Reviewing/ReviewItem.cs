using Whence.Sqlite.Tables;
using Whence.Web.Cases;
using Whence.Web.Reports;

namespace Whence.Web.Reviewing;

/// <summary>One thing that is decided of, with the words that it was read from and what hangs on it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="On">What decisions of it hang on.</param>
/// <param name="Report">Its report.</param>
/// <param name="Around">Where the words that are shown stand, cut where marks begin and end.</param>
/// <param name="Text">The text of the report.</param>
/// <param name="Decisions">What was decided of it, in order.</param>
public sealed record ReviewItem(
    string Id,
    Anchor On,
    ReviewedReport Report,
    ImmutableArray<Segment> Around,
    string Text,
    ImmutableArray<Decision> Decisions
)
{
    // A sentence is shown whole, but not one without end.
    private const int Longest = 1_200;

    /// <summary>The figure, as it now is; null where it is none.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The figure as it was read.</summary>
    public Figure? AsRead { get; init; }

    /// <summary>The position; null where it is none.</summary>
    public Position? Position { get; init; }

    /// <summary>The allegation; null where it is none.</summary>
    public Allegation? Allegation { get; init; }

    /// <summary>What a figure answers; null where it was not weighed.</summary>
    public Question? Question { get; init; }

    /// <summary>What a figure traces to; null where it was not weighed.</summary>
    public Origin? Origin { get; init; }

    /// <summary>What is doubtful about a figure.</summary>
    public ImmutableArray<Misgiving> Misgivings { get; init; } = [];

    /// <summary>The newest decision of it; -1 for none.</summary>
    public long Newest => Decisions.IsEmpty ? -1 : Decisions[^1].Number;

    /// <summary>What <paramref name="id"/> names; null where nothing in the case has it.</summary>
    internal static ReviewItem? Of(OpenedCase opened, string id)
    {
        if (
            FigureFinder.ReportOf(id) is not { } name
            || ReviewedReport.Of(opened, name) is not { } report
            || Anchor.Of(id, report.Read) is not { } on
        )
        {
            return null;
        }
        var text = opened.File.Reports.Text(report.Kept.Number) ?? "";
        var nth = report.Statements.Figures.Select(f => f.Id).ToList().IndexOf(id);
        var figure = nth < 0 ? null : report.Statements.Figures[nth];
        var around = figure?.Shown ?? Line(text, on.Span);
        var shown = Within(text, around);
        var marks = ReportMarks.Of(
            NearStatements.Of(report.Read, shown),
            [],
            new SoughtWords(ReportMarks.Anchor(id), default)
        );
        return new ReviewItem(
            id,
            on,
            report,
            SegmentCutter.Cut(shown, marks),
            text,
            [.. opened.File.Reviews.All().Where(d => d.On == on)]
        )
        {
            Figure = figure,
            AsRead = nth < 0 ? null : report.Read.Figures[nth],
            Position = report.Read.Positions.FirstOrDefault(p => p.Id == id),
            Allegation = report.Read.Allegations.FirstOrDefault(a => a.Id == id),
            Question = nth < 0 ? null : opened.Answers.QuestionOf(report.Kept.Number, nth),
            Origin = nth < 0 ? null : opened.Answers.OriginOf(report.Kept.Number, nth),
            Misgivings = figure is null ? [] : Reviewing.Misgivings.Of(figure, [.. report.Conflicts[id]], report.Edges),
        };
    }

    private static Span Line(string text, Span words)
    {
        var start = words.Start <= 0 || words.Start > text.Length ? 0 : text.LastIndexOf('\n', words.Start - 1) + 1;
        var end = words.End >= text.Length ? -1 : text.IndexOf('\n', words.End);
        var line = new Span(start, end < 0 ? text.Length : end);
        return line.Length <= Longest ? line : new Span(words.Start, Math.Min(words.End, words.Start + Longest));
    }

    private static Span Within(string text, Span span) =>
        new(Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
}
