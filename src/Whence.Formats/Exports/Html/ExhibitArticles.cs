namespace Whence.Formats.Exports.Html;

/// <summary>Papers, pictures and footage: what was observed on each with what else would explain it, the rest in a line.</summary>
internal sealed class ExhibitArticles(HtmlWriter html)
{
    /// <summary>Writes <paramref name="exhibits"/>.</summary>
    public void Write(ImmutableArray<ExaminedExhibit> exhibits)
    {
        html.Markup("<p class=\"note\">Findings say what was seen and what else would explain it. ")
            .Markup("They are no verdict on anybody, and nothing is found authentic.</p>\n");
        foreach (var (exhibit, name, findings) in exhibits)
        {
            html.Markup("<article><h3>").Foreign(name).Markup("</h3>\n<p class=\"note\">");
            html.Words(exhibit.Kind.ToString().ToLowerInvariant()).Markup(", ").Words(exhibit.Id);
            if (exhibit.Cluster is { } cluster)
            {
                html.Markup("; shows the same as others of ").Words(cluster);
            }
            html.Markup("</p>\n<ul class=\"plain\">\n");
            var found = findings.ToLookup(finding => finding.State);
            foreach (var finding in found[FindingState.Observed])
            {
                Observed(finding);
            }
            Rest("Not observed", found[FindingState.NotObserved]);
            Rest("Not determined", found[FindingState.NotDetermined]);
            html.Markup("</ul>\n</article>\n");
        }
    }

    private void Observed(Finding finding)
    {
        html.Markup("<li><p><strong>").Words(finding.Rule).Markup("</strong> ");
        html.Words(finding.Reason).Markup("</p>\n");
        string?[] grounds =
        [
            finding.Zone?.ToString(),
            finding.ErrorRate?.ToString(),
            finding.Alternatives.IsEmpty ? null : "or: " + string.Join("; ", finding.Alternatives),
        ];
        if (string.Join("; ", grounds.OfType<string>()) is { Length: > 0 } known)
        {
            html.Markup("<p class=\"note\">").Words(known).Markup("</p>");
        }
        html.Markup("</li>\n");
    }

    private void Rest(string state, IEnumerable<Finding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).ToList();
        if (rules.Count > 0)
        {
            html.Markup("<li><p class=\"note\">").Words(state).Markup(": ");
            html.Words(string.Join(", ", rules)).Markup("</p></li>\n");
        }
    }
}
