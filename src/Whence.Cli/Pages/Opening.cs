namespace Whence.Cli.Pages;

/// <summary>How much was read, and how many voices stand behind it.</summary>
internal static class Opening
{
    public static void Write(Sheet sheet, Dossier dossier)
    {
        var reports = dossier.Statements.Length;
        var figures = dossier.Statements.Sum(s => s.Figures.Count(f => f.Repeats is null));
        var undated = dossier.Statements.Count(s => s.Heading.Published is null);
        var fallen = dossier.Withdrawals.SelectMany(w => w.Figures).ToHashSet(StringComparer.Ordinal);
        var origins = dossier.Origins.Count(o => !o.Figures.All(fallen.Contains));
        var clashes = dossier.Conflicts.Count(c => c.Kind != ConflictKind.Revision);
        sheet.Bold(
            $"{Words.Count(reports, "report")}, {Words.Count(figures, "figure")}"
                + (origins > 0 ? $", {Words.Count(origins, "independent origin")}" : "")
                + (clashes > 0 ? $", {Words.Count(clashes, "clash", "clashes")}" : "")
        );
        if (figures > 0)
        {
            sheet.Note(
                "Each figure stands as “the words that were printed” and [the numbers that they allow], with who says so, of when, and in which report."
            );
        }
        if (origins > 0)
        {
            sheet.Note("An origin is one voice saying one thing, however many reports carry it.");
        }
        if (figures == 0)
        {
            sheet.Note("No count of people was found: neither killed, hurt, missing, displaced nor any other.");
        }
        Withdrawn(sheet, dossier);
        if (undated > 0)
        {
            sheet.Note(
                $"{Words.Count(undated, "report")} without a publication day: words such as “on Sunday” stay unresolved there"
                    + " (--published gives them a day)."
            );
        }
    }

    private static void Withdrawn(Sheet sheet, Dossier dossier)
    {
        var items = dossier
            .Statements.Select(s => s.Heading)
            .DistinctBy(h => h.Id)
            .ToDictionary(h => h.Id, h => h.Edition?.Item ?? h.Id, StringComparer.Ordinal);
        var own = dossier.Withdrawals.Where(w => w.Root == w.Report).DistinctBy(w => items[w.Report]).ToList();
        if (own.Count == 0)
        {
            return;
        }
        var how = own.GroupBy(w => w.Standing)
            .OrderByDescending(g => g.Key)
            .Select(g => $"{Words.Count(g.Count(), "item")} {Words.Of(g.Key)}");
        var resting = dossier.Withdrawals.Count(w => w.Root != w.Report);
        var rest =
            resting > 0
                ? $"; {Words.Count(resting, "other report cites them or shares", "other reports cite them or share")} their words"
                : "";
        sheet.Note(
            $"{string.Join(", ", how)} by the publisher{rest}. What rests on them is marked, and counts for nothing."
        );
    }
}
