namespace Whence.Formats.Exports.Html;

/// <summary>The questions: what is counted, how many, who says so, all voices on one scale. The contested come first.</summary>
internal sealed class QuestionArticles(HtmlWriter html, PageLinks links, DossierLookup lookup)
{
    private const int ReportsNamed = 6;
    private const int AccountsShown = 12;

    /// <summary>Writes the questions of <paramref name="dossier"/>.</summary>
    public void Write(Dossier dossier)
    {
        var contested = dossier
            .Conflicts.Where(c => c.Kind != ConflictKind.Revision)
            .SelectMany(c => c.Figures)
            .ToHashSet(StringComparer.Ordinal);
        var left = dossier
            .Conflicts.Where(c => c.Kind == ConflictKind.Strain && !c.Figures.IsEmpty)
            .GroupBy(c => c.Figures[0], StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.First().Left ?? new Interval(1, 0), StringComparer.Ordinal);
        var questions = dossier
            .Questions.OrderByDescending(q => q.Accounts.Length > 1 || q.Figures.Any(contested.Contains))
            .ThenByDescending(q => q.Origins)
            .ThenByDescending(q => q.Reports)
            .ThenBy(q => q.Id, StringComparer.Ordinal);
        foreach (var question in questions)
        {
            Question(question, left);
        }
    }

    private void Question(Question question, Dictionary<string, Interval> left)
    {
        html.Markup("<article class=\"question\"><h3>").Foreign(Phrases.Asked(question)).Markup("</h3>\n");
        Answer(question);
        if (question.Grounds is { } grounds)
        {
            html.Markup("<p class=\"grade\"><strong>").Words(question.Grading.ToString()).Markup("</strong> ");
            html.Foreign(grounds).Markup("</p>\n");
        }
        var voices = lookup.Voices(question).ToList();
        if (voices.Count == 0)
        {
            html.Markup("</article>\n");
            return;
        }
        // One interval by itself says nothing on a scale, unless part of it is ruled out.
        var scale =
            voices.Count > 1 || question.Figures.Any(left.ContainsKey)
                ? IntervalScale.Over([.. voices.Select(v => v[0].Quantity.Interval)])
                : null;
        Axis(scale);
        html.Markup(scale is null ? "<ul class=\"voices alone\">\n" : "<ul class=\"voices\">\n");
        foreach (var voice in voices)
        {
            Voice(voice, scale, left);
        }
        Together(question, voices, scale);
        html.Markup("</ul>\n");
        Accounts(question);
        html.Markup("</article>\n");
    }

    private void Answer(Question question)
    {
        var figures = lookup.Figures(question.Figures).Where(f => f.Repeats is null && lookup.Stands(f)).ToList();
        html.Markup("<p class=\"answer\"><strong>");
        var low = figures.Find(f => f.Quantity.Interval.Low == question.Low);
        if (question.High is not { } high)
        {
            links.Number(question.Low == 0 ? "any number" : Phrases.Number(question.Low) + " or more", low);
        }
        else
        {
            links.Number(Phrases.Number(question.Low), low);
            if (high != question.Low)
            {
                html.Markup("–");
                links.Number(Phrases.Number(high), figures.Find(f => f.Quantity.Interval.High == high));
            }
        }
        html.Markup("</strong>");
        if (question.Best is not { } best)
        {
            html.Markup(question.Accounts.Length > 1 ? "; no best number across a clash" : "; no best number");
        }
        else if (question.Low != question.High)
        {
            html.Markup("; best supported ");
            links.Number(Phrases.Number(best), figures.Find(f => Gives(f.Quantity, best)));
        }
        html.Markup(" <span class=\"note\">")
            .Words(Phrases.Count(question.Origins, "independent origin"))
            .Markup(", ")
            .Words(Phrases.Count(question.Reports, "report"))
            .Markup("</span></p>\n");
    }

    private static bool Gives(Quantity quantity, long number) =>
        quantity.Values.Contains(number) || quantity.Interval.Low == number || quantity.Interval.High == number;

    private void Voice(ImmutableArray<Figure> voice, IntervalScale? scale, Dictionary<string, Interval> left)
    {
        var figure = voice[0];
        var interval = figure.Quantity.Interval;
        html.Markup("<li><div><p>");
        links.Words(figure);
        html.Markup(" <span class=\"range\">[").Words(interval.ToString()).Markup("]</span> ");
        html.Foreign(lookup.Speaker(figure));
        foreach (var via in figure.Via)
        {
            html.Markup(" · via ").Foreign(via);
        }
        if (figure.Period is { } period)
        {
            html.Markup(" · ")
                .Foreign(Phrases.Days(period.From, period.To) ?? $"“{period.Text}”, which day is not known");
        }
        Doubt(figure);
        html.Markup("</p>\n<p class=\"note\">");
        List<(string, string)> places =
        [
            .. voice.DistinctBy(f => f.Report, StringComparer.Ordinal).Select(f => (f.Report, f.SentenceText)),
        ];
        html.Markup(places.Count > 1 ? "one voice in " : "in ");
        links.Reports(places, ReportsNamed);
        var ruled = voice.Where(f => left.ContainsKey(f.Id)).Select(f => left[f.Id]).ToList();
        html.Markup("</p></div>\n")
            .Markup(scale?.Bar(interval, ruled.Count > 0 ? ruled[0] : interval) ?? "")
            .Markup("</li>\n");
    }

    private void Doubt(Figure figure)
    {
        if (lookup.Doubt(figure) is { } why)
        {
            html.Markup(" · <em>").Foreign(why).Markup("</em>");
        }
    }

    // What all of them allow at once, where nothing clashes.
    private void Together(Question question, List<ImmutableArray<Figure>> voices, IntervalScale? scale)
    {
        var stated = voices.Where(v => lookup.Stands(v[0])).Select(v => v[0].Quantity.Interval).ToList();
        var all = stated.Aggregate(Interval.Any, (a, b) => a.Intersect(b));
        if (stated.Count > 1 && question.Accounts.Length <= 1 && !all.IsEmpty)
        {
            html.Markup("<li class=\"all\"><div><p>What all of them allow <span class=\"range\">[")
                .Words(all.ToString())
                .Markup("]</span></p></div>\n")
                .Markup(scale?.Bar(all, all) ?? "")
                .Markup("</li>\n");
        }
    }

    // Where not all can be true: which can, together.
    private void Accounts(Question question)
    {
        if (question.Accounts.Length < 2)
        {
            return;
        }
        html.Markup("<p class=\"accounts\">They cannot all be true. Each line can, together:</p>\n<ol>\n");
        foreach (var account in question.Accounts.Take(AccountsShown))
        {
            html.Markup("<li>");
            var first = true;
            var voices = lookup
                .Figures(account)
                .Where(f => f.Repeats is null)
                .DistinctBy(f => (f.Words, lookup.Speaker(f)));
            foreach (var figure in voices)
            {
                html.Markup(first ? "" : "; ");
                first = false;
                links.Words(figure);
                html.Markup(" (").Foreign(lookup.Speaker(figure)).Markup(")");
            }
            html.Markup("</li>\n");
        }
        html.Markup("</ol>\n");
        if (question.Accounts.Length > AccountsShown)
        {
            html.Markup("<p class=\"note\">and ")
                .Words(Phrases.Count(question.Accounts.Length - AccountsShown, "account"))
                .Markup(" more</p>\n");
        }
    }

    private void Axis(IntervalScale? scale)
    {
        if (scale is not null)
        {
            html.Markup("<div class=\"scale\">").Markup(scale.Axis()).Markup("</div>\n");
            html.Markup(scale.Logarithmic ? "<p class=\"note\">Equal steps are equal ratios.</p>\n" : "");
        }
    }
}
