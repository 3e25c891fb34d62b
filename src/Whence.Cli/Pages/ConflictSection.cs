namespace Whence.Cli.Pages;

/// <summary>What cannot all be true, what hardly can, and what a source took back.</summary>
internal static class ConflictSection
{
    public static void Write(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        if (dossier.Conflicts.IsEmpty)
        {
            return;
        }
        var picture = new ConflictPicture(index.Figure);
        sheet.Heading("What clashes");
        sheet.List(
            [.. dossier.Conflicts.OrderBy(c => c.Kind).ThenBy(c => c.Id, StringComparer.Ordinal)],
            conflict => picture.Write(sheet, conflict)
        );
    }
}
