using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Reports;

/// <summary>One page of a report's text, with all that was read from it and what came of that.</summary>
/// <param name="Kept">The report.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Page">Which page of it is open, from 0.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Passages">The paragraphs of the page.</param>
/// <param name="Withdrawal">That it, or what it rests on, was taken back; null where it stands.</param>
public sealed record OpenedReport(
    KeptReport Kept,
    string Text,
    int Page,
    int Pages,
    ImmutableArray<Passage> Passages,
    Withdrawal? Withdrawal
)
{
    /// <summary>The edges to the reports and outlets that it rests on, those to one together.</summary>
    public ImmutableArray<ImmutableArray<Edge>> RestsOn { get; init; } = [];

    /// <summary>How many reports rest on it.</summary>
    public int Resting { get; init; }

    // Of a report of thousands of figures not every clash is looked up: each opens at its question.
    private const int MostConflicts = 500;

    /// <summary>The report of this id in <paramref name="opened"/>; null where there is none.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="id">The report's id.</param>
    /// <param name="sought">Which words are asked for; their page is opened.</param>
    /// <param name="page">Else this page, from 0; the last where there are not so many.</param>
    internal static OpenedReport? Of(OpenedCase opened, string id, SoughtWords? sought, int page)
    {
        if (opened.File.Reports.Find(id) is not { } kept || opened.File.Reports.Text(kept.Number) is not { } text)
        {
            return null;
        }
        var read = opened.File.Readings.Find(kept.Number) ?? new Statements(kept.Heading);
        var reviewed = opened.File.Reviews.Of(read);
        var statements = opened.File.Reviews.Corrected(read);
        var pages = TextPages.Of(text, [.. statements.Figures.Select(figure => figure.Quote.Start)]);
        var at = sought is null ? Math.Clamp(page, 0, pages.Length - 1) : TextPages.At(pages, sought.Span.Start);
        var (from, to) = (opened.Answers.From(kept.Number).ToList(), opened.Answers.To(kept.Number).ToList());
        var shared = SharedPassages.Of(id, from, to, other => opened.File.Reports.Find(other)?.Heading);
        var near = NearStatements.Of(statements, pages[at]);
        var marks = ReportMarks.Of(near, shared.Select(passage => passage.Span), sought);
        var figures = statements.Figures.Index().Where(f => pages[at].Contains(f.Item.Quote.Start)).ToList();
        var placed = Placed(opened, kept.Number, figures);
        var withdrawal = opened.Answers.Withdrawal(kept.Number);
        var conflicts = opened
            .Tables.Conflicts(new Filter { Report = kept.Number })
            .Rows(MostConflicts)
            .SelectMany(conflict => conflict.Figures, (conflict, figure) => (conflict, figure))
            .ToLookup(pair => pair.figure, pair => pair.conflict, StringComparer.Ordinal);
        return new OpenedReport(
            kept,
            text,
            at,
            pages.Length,
            [.. Paragraphs.Of(text, pages[at]).Select(Passage)],
            withdrawal
        )
        {
            RestsOn =
            [
                .. from.GroupBy(edge => edge.ToReport ?? edge.To, StringComparer.Ordinal)
                    .Select(edges => edges.DistinctBy(edge => edge.Kind).ToImmutableArray()),
            ],
            Resting = to.Select(edge => edge.FromReport).Distinct().Count(),
        };

        Passage Passage(Span span) =>
            new(span, SegmentCutter.Cut(span, marks))
            {
                Figures = [.. figures.Where(f => span.Contains(f.Item.Quote.Start)).Select(f => Note(f.Index, f.Item))],
                Positions = [.. near.Positions.Where(p => span.Contains(p.Words.Start))],
                Allegations = [.. near.Allegations.Where(a => span.Contains(a.Act.Start))],
                Attributions = [.. near.Attributions.Where(a => span.Contains(a.Cover.Start))],
                Shared = [.. shared.Where(s => span.Contains(s.Span.Start))],
            };

        FigureNote Note(int nth, Figure figure) =>
            new(
                figure,
                placed.GetValueOrDefault(nth).Question,
                placed.GetValueOrDefault(nth).Origin,
                [.. conflicts[figure.Id]],
                reviewed.Holding.GetValueOrDefault(figure.Id),
                withdrawal?.Figures.Contains(figure.Id) == true
            );
    }

    // Many figures of a page answer one question.
    private static Dictionary<int, (Question? Question, Utterance? Origin)> Placed(
        OpenedCase opened,
        long report,
        List<(int Index, Figure Figure)> figures
    )
    {
        if (figures.Count == 0)
        {
            return [];
        }
        var questions = new Dictionary<long, Question?>();
        var origins = new Dictionary<long, Utterance?>();
        var list = new OriginList(opened.File, opened.Figures);
        return opened
            .Answers.Placed(report, figures[0].Index, figures[^1].Index + 1)
            .ToList()
            .ToDictionary(
                placed => placed.Nth,
                placed =>
                    (Once(questions, placed.Question, opened.Answers.Asked), Once(origins, placed.Origin, list.At))
            );
    }

    private static T? Once<T>(Dictionary<long, T?> known, long? number, Func<long, T?> find)
        where T : class
    {
        if (number is not { } wanted)
        {
            return null;
        }
        if (!known.TryGetValue(wanted, out var found))
        {
            known[wanted] = found = find(wanted);
        }
        return found;
    }
}
