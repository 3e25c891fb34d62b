using Whence.Cli.Pages;
using Whence.Origins;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>Shows the way back to the first utterance, as a tree with the words.</summary>
internal sealed class TracePage(CaseFile file, Sheet sheet, bool all)
{
    // Reports of a tree, and trees of a question, that are shown.
    private const int Shown = 50;
    private const int Deepest = 12;

    private readonly FigureFinder figures = new(file);
    private readonly AnswerShelf answers = new(file);
    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    /// <summary>A figure: the way from it to who said it first.</summary>
    public void Figure(KeptReport report, Figure figure, int nth)
    {
        sheet.Bold($"“{figure.Words}” {figure.Measure} [{figure.Quantity.Interval}], {figure.Id}");
        sheet.Line(Sentence(figure.SentenceText), 2);
        sheet.Note(Report(report), 2);
        if (!figure.Realis)
        {
            sheet.Note("It is not stated as fact, and stands for nothing in questions and conflicts.", 2);
        }
        if (answers.QuestionOf(report.Number, nth) is { } question)
        {
            sheet.Note(
                $"It answers {question.Id}: {Words.Count(question.Origins, "origin")}, {Words.Count(question.Reports, "report")}.",
                2
            );
        }
        sheet.Gap();
        if (answers.OriginOf(report.Number, nth) is { } origin)
        {
            Origin(origin, figure.Id);
        }
        else
        {
            sheet.Line("It has not been weighed yet: whence add and whence rebuild do that.");
        }
        Rings();
    }

    /// <summary>An origin: every report that carries it.</summary>
    public void Origin(Origin origin)
    {
        Origin(origin, null);
        Rings();
    }

    /// <summary>A question: the origins that answer it.</summary>
    public void Question(Question question)
    {
        var of = new[]
        {
            question.Measure.Name,
            question.Population,
            question.Place,
            Words.Days(question.From, question.To),
        };
        sheet.Bold(
            $"{string.Join(" · ", of.OfType<string>())}: {new Interval(question.Low, question.High)}, {question.Id}"
        );
        sheet.Line($"{question.Grading}: {question.Grounds}", 2);
        Origins(question.Figures);
    }

    /// <summary>A conflict: the origins of the figures that it is between.</summary>
    public void Conflict(Conflict conflict)
    {
        sheet.Bold($"{conflict.Kind}, {conflict.Id}");
        new ConflictPicture(figures.Headed).Draw(sheet, conflict);
        sheet.Line(conflict.Reason, 2);
        Origins(conflict.Figures);
    }

    /// <summary>A report: what it rests on, and where its figures come from.</summary>
    public void Report(KeptReport report, Statements statements)
    {
        sheet.Bold(Report(report));
        if (report.Heading.Title is { } title)
        {
            sheet.Line(title, 2);
        }
        if (answers.Withdrawal(report.Number) is { } withdrawal)
        {
            sheet.Line(
                withdrawal.Root == withdrawal.Report
                    ? $"Its publisher has taken it back ({withdrawal.Standing})."
                    : $"It rests on {withdrawal.Root}, which its publisher has taken back ({withdrawal.Standing}).",
                2
            );
        }
        sheet.Heading("What it rests on");
        met.Add(report.Heading.Id);
        if (Parents(report, 0) == 0)
        {
            sheet.Line("On no other report in hand, as far as its words tell.", 2);
        }
        var resting = answers.To(report.Number).Select(e => e.FromReport).Distinct().ToList();
        if (resting.Count > 0)
        {
            sheet.Heading("What rests on it");
            sheet.List(resting, id => sheet.Line(figures.Report(id) is var (child, _) ? Report(child) : id, 2));
        }
        if (statements.Figures.Length > 0)
        {
            sheet.Heading("Its figures");
            sheet.List(
                statements.Figures,
                figure =>
                {
                    var origin = answers.OriginOf(report.Number, statements.Figures.IndexOf(figure));
                    sheet.Line($"“{figure.Words}” {figure.Measure}, {figure.Id}", 2);
                    sheet.Note($"from {origin?.Source ?? "nobody known"}{(origin is null ? "" : $", {origin.Id}")}", 4);
                }
            );
        }
        Rings();
    }

    /// <summary>A position or an allegation: the words in which it stands.</summary>
    public void Statement(KeptReport report, string id, string what, string sentence)
    {
        sheet.Bold($"{what}, {id}");
        sheet.Line(Sentence(sentence), 2);
        sheet.Note(Report(report), 2);
    }

    private void Origins(ImmutableArray<string> ids)
    {
        var origins = ids.Select(figures.Find)
            .Select(found => found is var (report, _, nth) ? answers.OriginOf(report.Number, nth) : null)
            .OfType<Origin>()
            .DistinctBy(o => o.Id)
            .ToList();
        sheet.Heading(Words.Count(origins.Count, "independent origin"));
        sheet.List(
            origins,
            origin =>
            {
                Origin(origin, null);
                sheet.Gap();
            }
        );
        Rings();
    }

    // With a figure asked for, only the way to its report is shown.
    private void Origin(Origin origin, string? asked)
    {
        var branches = OriginTree.Of(origin, answers.Within(origin).ToLookup(e => e.FromReport));
        var way = asked is null ? null : Way(branches, FigureFinder.ReportOf(asked)!);
        sheet.Bold($"{origin.Source}: said first, as far as is in hand, {First(origin.Reports[0])}");
        sheet.Note($"{origin.Id}, in {Words.Count(origin.Reports.Length, "report")}", 2);
        var words = new EdgeWords(file, figures);
        var said = origin.Figures.ToLookup(Identifier.ReportOf, StringComparer.Ordinal);
        var shown = 0;
        var open = new Stack<(Branch Branch, int Depth)>(branches.Reverse().Select(branch => (branch, 0)));
        while (open.TryPop(out var step))
        {
            var (branch, depth) = step;
            var id = branch.Report;
            if (way?.Contains(id) != false && (all || shown < Shown))
            {
                Step(branch, depth, said[id], asked, words);
                shown++;
            }
            foreach (var under in branch.Branches.Reverse())
            {
                open.Push((under, depth + 1));
            }
        }
        if (shown < origin.Reports.Length)
        {
            var more = Words.Count(origin.Reports.Length - shown, "report");
            sheet.Note(
                asked is not null
                    ? $"{more} more carry it: whence trace CASE {origin.Id}"
                    : $"… and {more} more; --all shows them",
                2
            );
        }
    }

    private void Step(Branch branch, int depth, IEnumerable<string> said, string? asked, EdgeWords words)
    {
        var indent = 2 + 2 * Math.Min(depth, Deepest);
        met.Add(branch.Report);
        var (report, statements) = figures.Report(branch.Report)!.Value;
        sheet.Line("└ " + Report(report), indent);
        var own = said.ToHashSet(StringComparer.Ordinal);
        foreach (var figure in statements.Figures.Where(f => own.Contains(f.Id)).DistinctBy(f => f.Id))
        {
            var mark = figure.Id == asked ? "► " : "";
            sheet.Line(
                $"{mark}“{figure.Words}” {figure.Measure} [{figure.Quantity.Interval}], {figure.Id}",
                indent + 2
            );
            sheet.Note(Sentence(figure.SentenceText), indent + 4);
        }
        if (branch.From is { } edge)
        {
            sheet.Line($"from {edge.ToReport}, {EdgeWords.How(edge)}", indent + 2);
            foreach (var evidence in words.Evidence(edge))
            {
                sheet.Note(evidence, indent + 4);
            }
        }
    }

    private int Parents(KeptReport report, int depth)
    {
        var words = new EdgeWords(file, figures);
        var count = 0;
        foreach (var edge in answers.From(report.Number).DistinctBy(e => (e.Kind, e.ToReport ?? e.To)))
        {
            var indent = 2 + 2 * Math.Min(depth, Deepest);
            count++;
            var parent = edge.ToReport is { } id && figures.Report(id) is var (kept, _) ? kept : null;
            sheet.Line("└ " + (parent is null ? $"{edge.To}, no report of which is in hand" : Report(parent)), indent);
            sheet.Line(EdgeWords.How(edge), indent + 2);
            foreach (var evidence in words.Evidence(edge))
            {
                sheet.Note(evidence, indent + 4);
            }
            if (parent is not null && met.Count < Shown && met.Add(parent.Heading.Id))
            {
                Parents(parent, depth + 1);
            }
        }
        return count;
    }

    private void Rings()
    {
        foreach (var circle in answers.Circles().Where(c => c.Reports.Any(met.Contains)))
        {
            sheet.Line("Circular reporting, each resting on another: " + Words.Some(circle.Reports, id => id));
        }
    }

    // The reports between the speaker and the one that was asked for.
    private static HashSet<string> Way(ImmutableArray<Branch> branches, string report)
    {
        var under = new Dictionary<string, string?>(StringComparer.Ordinal);
        var open = new Stack<(Branch Branch, string? Parent)>(branches.Select(b => (b, (string?)null)));
        while (open.TryPop(out var step))
        {
            under[step.Branch.Report] = step.Parent;
            foreach (var branch in step.Branch.Branches)
            {
                open.Push((branch, step.Branch.Report));
            }
        }
        var way = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = report; at is not null && way.Add(at); at = under.GetValueOrDefault(at)) { }
        return way;
    }

    private string First(string id) =>
        file.Reports.Find(id)?.Heading.Published is { } day ? Words.Day(day) : "on a day that is not known";

    private static string Sentence(string text) => EdgeWords.Cut(text);

    private static string Report(KeptReport report)
    {
        var heading = report.Heading;
        var known = new[]
        {
            heading.Publisher,
            heading.Published is { } day ? Words.Day(day) : "undated",
        }.OfType<string>();
        return $"{string.Join(", ", known)} ({heading.Id})"
            + (heading.Standing == Standing.Usable ? "" : $", {heading.Standing} by its publisher");
    }
}
