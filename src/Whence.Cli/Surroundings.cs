using System.Globalization;

namespace Whence.Cli;

/// <summary>What the terminal, or the lack of one, asks for.</summary>
internal static class Surroundings
{
    private const int InAPipe = 80;

    /// <summary>Columns: COLUMNS where set, else the terminal's, else 80.</summary>
    public static int Width()
    {
        var columns = Environment.GetEnvironmentVariable("COLUMNS");
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 40)
        {
            return Math.Min(asked, 400);
        }
        return Console.IsOutputRedirected || Console.WindowWidth < 40 ? InAPipe : Console.WindowWidth;
    }

    /// <summary>Whether to colour: on a terminal that can, unless NO_COLOR is set.</summary>
    public static bool Colour() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether standard output can be written no more.</summary>
    public static bool ReaderLeft(Stream output)
    {
        try
        {
            output.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
