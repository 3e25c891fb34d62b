namespace Whence.Cli.Pages;

/// <summary>The dossier, as a person reads it on a terminal.</summary>
internal static class DossierPage
{
    private const int Shown = 25;

    /// <summary>Writes <paramref name="dossier"/>; long lists are cut, and said to be, unless <paramref name="all"/>.</summary>
    public static void Write(Dossier dossier, Desk desk, bool all)
    {
        using var output = new TrimmingWriter(desk.Output);
        var sheet = new Sheet(Paper.Of(output, desk), all ? int.MaxValue : Shown);
        var index = new DossierIndex(dossier);
        Opening.Write(sheet, dossier);
        QuestionSection.Write(sheet, dossier, index);
        ConflictSection.Write(sheet, dossier, index);
        OriginSection.Write(sheet, dossier, index);
        StatementSections.Write(sheet, dossier, index);
    }
}
