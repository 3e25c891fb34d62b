using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Reviewing;

/// <summary>
/// Figures that nobody has decided of, a batch at a time: question by question, the contested and the widely told first, and within a
/// batch by how doubtful they are.
/// </summary>
/// <param name="Figures">The figures.</param>
/// <param name="Next">Where the next batch begins: a question's number; null where no question is left.</param>
public sealed record WaitingBatch(ImmutableArray<QueuedFigure> Figures, long? Next)
{
    // What one request looks through at most.
    private const int Questions = 60;
    private const int Enough = 20;
    private const int ConflictsOfAQuestion = 5;
    private const int ClashingOfAQuestion = 8;
    private const int OthersOfAQuestion = 4;

    // Below this a figure lacks no more than most do.
    private const int Doubtful = 3;

    /// <summary>The batch after question <paramref name="after"/>.</summary>
    internal static WaitingBatch Of(OpenedCase opened, long after)
    {
        var reports = new Dictionary<string, ReviewedReport?>(StringComparer.Ordinal);
        var clashes = new ClashList(opened.File);
        var decided = opened
            .File.Reviews.All()
            .Where(d => d.On.Kind == AnchorKind.Figure && d.Kind != DecisionKind.Note)
            .Select(d => Identifier.For(d.On.Report, 'f', d.On.Span.Start))
            .ToHashSet(StringComparer.Ordinal);
        var figures = new List<QueuedFigure>();
        var (last, seen) = (after, 0);
        foreach (var question in new QuestionList(opened.File).Page(new Filter(), after, Questions))
        {
            (last, seen) = (question.Number, seen + 1);
            figures.AddRange(Looked(question).Select(Queued).OfType<QueuedFigure>());
            if (figures.Count >= Enough)
            {
                break;
            }
        }
        return new WaitingBatch(
            [.. figures.OrderByDescending(figure => figure.Weight)],
            seen == Questions || figures.Count >= Enough ? last : null
        );

        // To tell what is doubtful a report must be opened: first those that clash, and of the others a few.
        IEnumerable<string> Looked(Numbered<Question> question)
        {
            var waiting = question.Value.Figures.Where(figure => !decided.Contains(figure)).ToList();
            var clashing = clashes
                .Of(question.Number, ConflictsOfAQuestion)
                .SelectMany(conflict => conflict.Figures)
                .ToHashSet(StringComparer.Ordinal);
            return
            [
                .. waiting.Where(clashing.Contains).Take(ClashingOfAQuestion),
                .. waiting.Where(figure => !clashing.Contains(figure)).Take(OthersOfAQuestion),
            ];
        }

        QueuedFigure? Queued(string id)
        {
            if (FigureFinder.ReportOf(id) is not { } name)
            {
                return null;
            }
            if (!reports.TryGetValue(name, out var report))
            {
                reports[name] = report = ReviewedReport.Of(opened, name);
            }
            if (
                report is null
                || report.Holding.ContainsKey(id)
                || report.Statements.Figures.FirstOrDefault(f => f.Id == id) is not { Repeats: null } figure
            )
            {
                return null;
            }
            var queued = new QueuedFigure(
                figure,
                report.Kept.Heading,
                Misgivings.Of(figure, [.. report.Conflicts[id]], report.Edges)
            );
            return queued.Weight >= Doubtful ? queued : null;
        }
    }
}
