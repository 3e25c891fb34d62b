using Whence.Origins;

namespace Whence.Formats.Exports.Html;

/// <summary>How figures came from one report into another, as lists within lists that lead back to who said them first.</summary>
internal sealed class OriginTrees(HtmlWriter html, PageLinks links, DossierLookup lookup)
{
    // Lists within lists deeper than this are told on one level: a page has only so much width.
    private const int Deepest = 8;

    /// <summary>The trees in which a report has a figure from another.</summary>
    public static ImmutableArray<(Origin Origin, ImmutableArray<Branch> Branches)> Of(Dossier dossier) =>
        [
            .. OriginTree
                .Of(dossier)
                .Where(tree => tree.Branches.Any(branch => branch.Branches.Length > 0))
                .OrderByDescending(tree => tree.Origin.Reports.Length)
                .ThenBy(tree => tree.Origin.Id, StringComparer.Ordinal),
        ];

    /// <summary>Writes <paramref name="trees"/> and the rings of <paramref name="circles"/>.</summary>
    public void Write(
        ImmutableArray<(Origin Origin, ImmutableArray<Branch> Branches)> trees,
        ImmutableArray<Circle> circles
    )
    {
        foreach (var (origin, branches) in trees)
        {
            html.Markup("<article><h3>").Foreign(origin.Source).Markup("</h3>\n");
            Branches(branches, 0);
            html.Markup("</article>\n");
        }
        foreach (var circle in circles)
        {
            html.Markup("<p>Circular reporting, each resting on another: ");
            html.Foreign(string.Join("; ", circle.Reports.Select(id => lookup.Heading(id)?.Publisher ?? id)));
            html.Markup("</p>\n");
        }
    }

    private void Branches(ImmutableArray<Branch> branches, int depth)
    {
        html.Markup("<ul class=\"tree\">\n");
        var flat = new Stack<Branch>(branches.Reverse());
        while (flat.TryPop(out var branch))
        {
            html.Markup("<li><p>");
            var figure = lookup.Figure(branch.Figure)!;
            links.Report(branch.Report, figure.SentenceText);
            html.Markup(": ");
            links.Words(figure);
            html.Markup(" ").Words(figure.Measure.Name).Markup(How(branch.From)).Markup("</p>\n");
            if (branch.Branches.Length > 0 && depth < Deepest)
            {
                Branches(branch.Branches, depth + 1);
            }
            else
            {
                foreach (var under in branch.Branches.Reverse())
                {
                    flat.Push(under);
                }
            }
            html.Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    private static string How(Edge? from) =>
        from switch
        {
            null => "",
            { Kind: EdgeKind.Cited } => ", citing it",
            { Direction: EdgeDirection.Assumed } => ", in the same words (which came first is not known)",
            _ => ", in the same words",
        };
}
