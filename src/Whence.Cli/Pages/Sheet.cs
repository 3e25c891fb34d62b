using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Whence.Cli.Pages;

/// <summary>Where sections are written: headings, wrapped lines, and lists that are cut where they grow long.</summary>
/// <param name="console">Whose width the lines wrap at.</param>
/// <param name="shown">How many of a list are shown.</param>
internal sealed class Sheet(IAnsiConsole console, int shown)
{
    // Faint, not grey: grey is the background of some themes.
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>Columns.</summary>
    public int Width => console.Profile.Width;

    /// <summary>A section's heading.</summary>
    public void Heading(string words)
    {
        console.WriteLine();
        console.Write(new Text(words.ToUpperInvariant(), Strong));
        console.WriteLine();
    }

    /// <summary>A line that stands out.</summary>
    public void Bold(string words, int indent = 0) => Put(words, indent, Strong);

    /// <summary>A line.</summary>
    public void Line(string words, int indent = 0) => Put(words, indent, Style.Plain);

    /// <summary>A line of lesser weight.</summary>
    public void Note(string words, int indent = 0) => Put(words, indent, Quiet);

    /// <summary>
    /// One line, however long: a bar, and words beside it that are cut where the page ends. What is cut is to be told elsewhere.
    /// </summary>
    public void Row(string bar, string words, int indent = 0)
    {
        Put(bar + " " + Cut(Visible.Of(words), Width - indent - 1 - Cells(bar)), indent, Style.Plain);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => console.WriteLine();

    /// <summary>Writes the first of <paramref name="items"/>, and how many more there are.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        foreach (var item in items.Take(shown))
        {
            write(item);
        }
        if (items.Count > shown)
        {
            var more = (items.Count - shown).ToString("#,0", CultureInfo.InvariantCulture);
            Note($"… and {more} more; --all shows them", 2);
        }
    }

    // Columns are counted, not characters: those of Korean take two.
    private static string Cut(string words, int columns)
    {
        if (Cells(words) <= columns)
        {
            return words;
        }
        var cut = new StringBuilder();
        var taken = 1;
        foreach (var rune in words.EnumerateRunes())
        {
            taken += Cells(rune.ToString());
            if (taken > columns)
            {
                break;
            }
            cut.Append(rune.ToString());
        }
        return cut.ToString().TrimEnd() + "…";
    }

    private static int Cells(string words) => new Segment(words).CellCount();

    private void Put(string words, int indent, Style style)
    {
        console.Write(new Padder(new Text(Visible.Of(words), style), new Padding(indent, 0, 0, 0)).Collapse());
    }
}
