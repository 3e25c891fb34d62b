using Spectre.Console;

namespace Whence.Cli.Pages;

/// <summary>The dossier, as a person reads it on a terminal.</summary>
internal static class DossierPage
{
    private const int Shown = 25;

    /// <summary>Writes <paramref name="dossier"/>; long lists are cut, and said to be, unless <paramref name="all"/>.</summary>
    public static void Write(Dossier dossier, Desk desk, bool all)
    {
        using var output = new TrimmingWriter(desk.Output);
        var settings = new AnsiConsoleSettings
        {
            Ansi = desk.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = desk.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedOutput(output, desk.Width),
        };
        var sheet = new Sheet(AnsiConsole.Create(settings), all ? int.MaxValue : Shown);
        var index = new DossierIndex(dossier);
        Opening.Write(sheet, dossier);
        QuestionSection.Write(sheet, dossier, index);
        ConflictSection.Write(sheet, dossier);
        OriginSection.Write(sheet, dossier, index);
        StatementSections.Write(sheet, dossier, index);
    }
}
