namespace Whence.Cli.Pages;

/// <summary>How much was read, and how many voices stand behind it.</summary>
internal static class Opening
{
    public static void Write(Sheet sheet, Dossier dossier)
    {
        var reports = dossier.Statements.Length;
        var figures = dossier.Statements.Sum(s => s.Figures.Count(f => f.Repeats is null));
        var undated = dossier.Statements.Count(s => s.Heading.Published is null);
        var origins = dossier.Origins.Length;
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
        if (undated > 0)
        {
            sheet.Note(
                $"{Words.Count(undated, "report")} without a publication day: words such as “on Sunday” stay unresolved there"
                    + " (--published gives them a day)."
            );
        }
    }
}
