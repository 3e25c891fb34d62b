namespace Whence.Cli.Pages;

/// <summary>The questions: what is counted, how many, and who says so. The contested and the widely told come first.</summary>
internal static class QuestionSection
{
    public static void Write(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var contested = dossier
            .Conflicts.Where(c => c.Kind != ConflictKind.Revision)
            .SelectMany(c => c.Figures)
            .ToHashSet(StringComparer.Ordinal);
        var left = dossier
            .Conflicts.Where(c => c.Kind == ConflictKind.Strain)
            .GroupBy(c => c.Figures[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Left ?? new Interval(1, 0), StringComparer.Ordinal);
        var questions = dossier
            .Questions.OrderByDescending(q => q.Accounts.Length > 1 || q.Figures.Any(contested.Contains))
            .ThenByDescending(q => q.Origins)
            .ThenByDescending(q => q.Reports)
            .ThenBy(q => q.Id, StringComparer.Ordinal)
            .ToList();
        if (questions.Count > 0)
        {
            sheet.Heading("How many: the questions");
            sheet.List(questions, q => Question(sheet, q, index, left));
        }
        var asked = questions.SelectMany(q => q.Figures).ToHashSet(StringComparer.Ordinal);
        var others = dossier
            .Statements.SelectMany(s => s.Figures)
            .Where(f => f.Repeats is null && !asked.Contains(f.Id))
            .ToList();
        if (others.Count > 0)
        {
            sheet.Heading(questions.Count > 0 ? "Figures that answer no question" : "Figures");
            sheet.List(others, f => Voice(sheet, [f], index, null, f.Measure.Name, null));
        }
    }

    private static void Question(Sheet sheet, Question question, DossierIndex index, Dictionary<string, Interval> left)
    {
        var what = new[] { question.Population, question.Place, Words.Days(question.From, question.To) };
        sheet.Gap();
        sheet.Bold(string.Join(" · ", what.OfType<string>().Prepend(question.Measure.Name)));
        var best =
            question.Best is { } value ? $"; best supported {Words.Number(value)}"
            : question.Accounts.Length > 1 ? "; no best number across a clash"
            : "; no best number";
        sheet.Line(
            $"{new Interval(question.Low, question.High)}{(question.Low == question.High ? "" : best)}"
                + $" ({Words.Count(question.Origins, "independent origin")}, {Words.Count(question.Reports, "report")})",
            2
        );
        if (question.Grounds is { } grounds)
        {
            sheet.Line($"{question.Grading}: {grounds}", 2);
        }
        var voices = index.Voices(question.Figures).ToList();
        if (voices.Sum(v => v.Count(index.Falls)) is > 0 and var fallen)
        {
            sheet.Line($"Not counted: {Words.Count(fallen, "figure")} of reports that were taken back", 2);
        }
        var strained = question.Figures.Any(left.ContainsKey);
        var scale =
            voices.Count > 1 || strained
                ? Scale.Over([.. voices.Select(v => v[0].Quantity.Interval)], sheet.Width / 4)
                : null;
        if (scale is not null)
        {
            sheet.Note(scale.Legend(strained), 4);
        }
        sheet.List(voices, v => Voice(sheet, v, index, scale, null, Left(v, left)));
        Together(sheet, voices, scale, question, index);
    }

    private static Interval? Left(IReadOnlyList<Figure> voice, Dictionary<string, Interval> left) =>
        voice
            .Select(f => left.TryGetValue(f.Id, out var interval) ? interval : (Interval?)null)
            .FirstOrDefault(i => i is not null);

    // What all of them allow at once, where nothing clashes: the range that survives.
    private static void Together(
        Sheet sheet,
        List<IReadOnlyList<Figure>> voices,
        Scale? scale,
        Question question,
        DossierIndex index
    )
    {
        var stated = voices
            .Where(v => v.Any(f => f.Realis && !index.Falls(f)))
            .Select(v => v[0].Quantity.Interval)
            .ToList();
        var all = stated.Aggregate(Interval.Any, (a, b) => a.Intersect(b));
        if (scale is not null && stated.Count > 1 && question.Accounts.Length == 1 && !all.IsEmpty)
        {
            sheet.Note($"{scale.Draw(all, all)}  what all of them allow [{all}]", 4);
        }
    }

    private static void Voice(
        Sheet sheet,
        IReadOnlyList<Figure> figures,
        DossierIndex index,
        Scale? scale,
        string? measure,
        Interval? left
    )
    {
        var figure = figures[0];
        var interval = figure.Quantity.Interval;
        var bar = scale is null ? "" : scale.Draw(interval, left ?? interval) + "  ";
        var kind = measure is null
            ? ""
            : " " + string.Join(" · ", new[] { measure, figure.Population?.Text, figure.Place?.Text }.OfType<string>());
        var aside =
            figures.All(index.Falls) ? "  taken back"
            : figure.Realis ? ""
            : "  not stated as fact";
        sheet.Line($"{bar}“{figure.Words}”{kind}  [{interval}]{aside}", 4);
        var said = figure.Source ?? index.OwnVoice(figure.Report);
        var via = figure.Via.IsEmpty ? "" : " · via " + string.Join(", then ", figure.Via);
        sheet.Line(said + via + (Words.When(figure.Period) is { } when ? " · " + when : ""), 6);
        var reports = figures.Select(f => f.Report).Distinct(StringComparer.Ordinal).ToList();
        sheet.Note(
            reports.Count == 1
                ? "in " + index.Report(reports[0])
                : $"one voice, {Words.Count(reports.Count, "report")}: "
                    + string.Join("; ", reports.Take(4).Select(index.Report))
                    + (reports.Count > 4 ? $"; and {Words.Number(reports.Count - 4)} more" : ""),
            6
        );
    }
}
