namespace Whence.Cli.Pages;

/// <summary>What cannot all be true, what hardly can, and what a source took back.</summary>
internal static class ConflictSection
{
    public static void Write(Sheet sheet, Dossier dossier)
    {
        if (dossier.Conflicts.IsEmpty)
        {
            return;
        }
        sheet.Heading("What clashes");
        sheet.List(
            [.. dossier.Conflicts.OrderBy(c => c.Kind).ThenBy(c => c.Id, StringComparer.Ordinal)],
            c => sheet.Line(Label(c.Kind) + ": " + c.Reason, 2)
        );
    }

    private static string Label(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Contradiction => "Contradiction",
            ConflictKind.Strain => "Strain",
            _ => "Revision",
        };
}
