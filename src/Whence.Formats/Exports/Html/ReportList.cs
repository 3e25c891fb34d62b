namespace Whence.Formats.Exports.Html;

/// <summary>The reports, each with the sentences that anything rests on, numbered; their whole texts are left to whoever published them.</summary>
internal sealed class ReportList(HtmlWriter html, SentenceBook sentences, IReports reports)
{
    /// <summary>Writes the reports of <paramref name="dossier"/>.</summary>
    public void Write(Dossier dossier)
    {
        foreach (var heading in dossier.Statements.Select(s => s.Heading))
        {
            var report = reports.Outline(heading.Id);
            html.Markup("<article class=\"report\"><h3>")
                .Foreign(heading.Title ?? heading.Id)
                .Markup("</h3>\n<p class=\"note\">");
            html.Foreign(heading.Publisher ?? "publisher not known").Markup(" · ");
            html.Words(heading.Published is { } day ? Phrases.Day(day) : "day not known");
            if (heading.Standing != Standing.Usable)
            {
                html.Markup(" · <strong>")
                    .Words(heading.Standing.ToString().ToLowerInvariant())
                    .Markup(" by its publisher</strong>");
            }
            if (heading.Title is not null)
            {
                html.Markup(" · ").Foreign(heading.Id);
            }
            if (JsonForm.Address(report?.Url) is { } url)
            {
                html.Markup(" · <a rel=\"noopener noreferrer\" href=\"")
                    .Words(url)
                    .Markup("\">")
                    .Words(url)
                    .Markup("</a>");
            }
            html.Markup("</p>\n");
            Sentences(sentences.Of(heading.Id), report?.Language);
            html.Markup("</article>\n");
        }
    }

    private void Sentences(IReadOnlyList<NumberedSentence> list, string? language)
    {
        if (list.Count == 0)
        {
            html.Markup("<p class=\"note\">Nothing in it was counted, claimed or denied.</p>\n");
            return;
        }
        foreach (var sentence in list)
        {
            html.Markup("<blockquote id=\"s").Markup(sentence.Number).Markup("\"");
            if (IsTag(language))
            {
                html.Markup(" lang=\"").Words(language).Markup("\"");
            }
            html.Markup(" dir=\"auto\" tabindex=\"-1\"><p><span class=\"number\">[")
                .Markup(sentence.Number)
                .Markup("]</span> ");
            sentence.Write(html);
            html.Markup("</p></blockquote>\n");
        }
    }

    private static bool IsTag([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? language) =>
        language is { Length: >= 2 and <= 35 } && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
