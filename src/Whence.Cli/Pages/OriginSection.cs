using Whence.Origins;

namespace Whence.Cli.Pages;

/// <summary>How figures came from one report into another, as trees that lead back to who said them first.</summary>
internal static class OriginSection
{
    public static void Write(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var trees = OriginTree
            .Of(dossier)
            .Where(tree => tree.Branches.Any(branch => branch.Branches.Length > 0))
            .OrderByDescending(tree => tree.Origin.Reports.Length)
            .ThenBy(tree => tree.Origin.Id, StringComparer.Ordinal)
            .ToList();
        if (trees.Count > 0 || dossier.Circles.Length > 0)
        {
            sheet.Heading("How it came about");
            sheet.List(trees, tree => Tree(sheet, tree.Origin, tree.Branches, index));
        }
        foreach (var circle in dossier.Circles)
        {
            sheet.Line("Circular reporting, each resting on another: " + Words.Some(circle.Reports, index.Report), 2);
        }
    }

    private static void Tree(Sheet sheet, Origin origin, ImmutableArray<Branch> branches, DossierIndex index)
    {
        sheet.Gap();
        sheet.Bold(origin.Source, 2);
        var open = new Stack<(Branch Branch, int Depth)>(branches.Reverse().Select(branch => (branch, 0)));
        while (open.TryPop(out var step))
        {
            var (branch, depth) = step;
            var (figure, _) = index.Figure(branch.Figure)!.Value;
            sheet.Line(
                $"└ {index.Report(branch.Report)}: “{figure.Words}” {figure.Measure}{How(branch.From)}",
                4 + 2 * Math.Min(depth, 12)
            );
            foreach (var under in branch.Branches.Reverse())
            {
                open.Push((under, depth + 1));
            }
        }
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
