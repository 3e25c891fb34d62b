namespace Whence.Formats.Exports.Html;

/// <summary>Conflicts, other figures, positions, allegations and quotations: each once, with the sentences that carry it.</summary>
internal sealed class StandLists(HtmlWriter html, PageLinks links, DossierLookup lookup)
{
    private const int ReportsNamed = 6;

    /// <summary>What cannot all be true, what hardly can, and what a source took back; those that clash hardest first.</summary>
    public void Conflicts(Dossier dossier)
    {
        html.Markup("<ul class=\"plain\">\n");
        foreach (var conflict in dossier.Conflicts.OrderBy(c => c.Kind).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            html.Markup("<li class=\"conflict\"><p><strong>").Words(conflict.Kind.ToString()).Markup("</strong> ");
            html.Foreign(conflict.Reason).Markup("</p>\n<p class=\"note\">Rests on ");
            var first = true;
            foreach (var figure in lookup.Figures(conflict.Figures))
            {
                html.Markup(first ? "" : "; ");
                first = false;
                links.Words(figure);
                html.Markup(" in ");
                links.Report(figure.Report, figure.SentenceText);
            }
            html.Markup("</p></li>\n");
        }
        html.Markup("</ul>\n");
    }

    /// <summary>The figures that no question asks for.</summary>
    public void Figures(IEnumerable<Figure> figures)
    {
        html.Markup("<ul class=\"plain\">\n");
        foreach (var figure in figures)
        {
            html.Markup("<li><p>");
            links.Words(figure);
            html.Markup(" ").Foreign(Phrases.Counted(figure));
            html.Markup(" <span class=\"range\">[").Words(figure.Quantity.Interval.ToString()).Markup("]</span> ");
            html.Foreign(lookup.Speaker(figure));
            if (lookup.Doubt(figure) is { } why)
            {
                html.Markup(" · <em>").Foreign(why).Markup("</em>");
            }
            html.Markup("</p>\n<p class=\"note\">in ");
            links.Report(figure.Report, figure.SentenceText);
            html.Markup("</p></li>\n");
        }
        html.Markup("</ul>\n");
    }

    /// <summary>Who stands where.</summary>
    public void Positions(IEnumerable<Position> positions) =>
        List(
            positions.GroupBy(
                p => (p.Actor.ToUpperInvariant(), p.Stance, p.On.ToUpperInvariant()),
                p => (p.Report, p.SentenceText, Phrases.Stand(p), p.Since)
            )
        );

    /// <summary>Who accuses whom.</summary>
    public void Allegations(IEnumerable<Allegation> allegations) =>
        List(
            allegations
                .Where(a => a.Repeats is null)
                .Select(a =>
                    (
                        a.Report,
                        a.SentenceText,
                        Charge: Phrases.Charge(a, a.Accuser ?? lookup.OwnVoice(a.Report)),
                        Since: (LocalDate?)null
                    )
                )
                .GroupBy(a => a.Charge.ToUpperInvariant())
        );

    /// <summary>What was said, to the letter.</summary>
    public void Quotations(IEnumerable<(string Report, Quotation Quotation)> quotations) =>
        List(
            quotations.GroupBy(
                q => (q.Quotation.Speaker?.ToUpperInvariant(), q.Quotation.Text),
                q =>
                    (
                        q.Report,
                        q.Quotation.Text,
                        $"{q.Quotation.Speaker ?? "Nobody named"}: {q.Quotation.Text}",
                        (LocalDate?)null
                    )
            )
        );

    private void List<TKey>(
        IEnumerable<IGrouping<TKey, (string Report, string Sentence, string Words, LocalDate? Since)>> said
    )
    {
        html.Markup("<ul class=\"plain\">\n");
        foreach (var same in said)
        {
            html.Markup("<li><p>").Foreign(same.First().Words);
            // A null is no earliest day, and Min passes over it.
            if (same.Min(s => s.Since) is { } since)
            {
                html.Markup(" <span class=\"note\">as of ").Words(Phrases.Day(since)).Markup("</span>");
            }
            html.Markup("</p>\n<p class=\"note\">in ");
            links.Reports([.. same.Select(s => (s.Report, s.Sentence)).Distinct()], ReportsNamed);
            html.Markup("</p></li>\n");
        }
        html.Markup("</ul>\n");
    }
}
