using Spectre.Console;

namespace Whence.Cli.Pages;

/// <summary>What pages are written on: of the desk's width and colours, wherever it ends up.</summary>
internal static class Paper
{
    /// <summary>A console that writes to <paramref name="output"/> as <paramref name="desk"/> has it.</summary>
    public static IAnsiConsole Of(TextWriter output, Desk desk) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = desk.Colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = desk.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new FixedOutput(output, desk.Width),
            }
        );
}
