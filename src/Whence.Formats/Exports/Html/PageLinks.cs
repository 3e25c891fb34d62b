using NodaTime.Text;

namespace Whence.Formats.Exports.Html;

/// <summary>Links within the page, from what is said to the sentence that it rests on.</summary>
internal sealed class PageLinks(HtmlWriter html, SentenceBook sentences, DossierLookup lookup)
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;

    /// <summary>A figure's words, leading to its sentence.</summary>
    public void Words(Figure figure)
    {
        Open(figure.Report, figure.SentenceText);
        html.Markup("“").Foreign(figure.Words).Markup("”</a>");
    }

    /// <summary>A number, leading to the sentence of a figure that gives it; the number alone where none does.</summary>
    public void Number(string number, Figure? figure)
    {
        if (figure is null)
        {
            html.Words(number);
            return;
        }
        Open(figure.Report, figure.SentenceText);
        html.Words(number).Markup("</a>");
    }

    /// <summary>A report's name, leading to the sentence.</summary>
    public void Report(string report, string sentence)
    {
        var heading = lookup.Heading(report);
        Open(report, sentence);
        html.Foreign(heading?.Publisher ?? report);
        // A day that the name tells is not told again.
        if (
            heading?.Published is { } day
            && (heading.Publisher is not null || !report.Contains(Iso.Format(day), StringComparison.Ordinal))
        )
        {
            html.Markup(", ").Words(Phrases.Day(day));
        }
        html.Markup(" [").Markup(sentences.Number(report, sentence)).Markup("]</a>");
    }

    /// <summary>Names of reports, each leading to its sentence; no more than <paramref name="most"/>.</summary>
    public void Reports(IReadOnlyList<(string Report, string Sentence)> places, int most)
    {
        for (var i = 0; i < Math.Min(places.Count, most); i++)
        {
            html.Markup(i > 0 ? "; " : "");
            Report(places[i].Report, places[i].Sentence);
        }
        if (places.Count > most)
        {
            html.Markup("; and ").Words(Phrases.Number(places.Count - most)).Markup(" more");
        }
    }

    private void Open(string report, string sentence) =>
        html.Markup("<a href=\"#s").Markup(sentences.Number(report, sentence)).Markup("\">");
}
