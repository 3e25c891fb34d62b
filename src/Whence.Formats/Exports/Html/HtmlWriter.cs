using System.Globalization;

namespace Whence.Formats.Exports.Html;

/// <summary>
/// Writes a page. Markup is the project's own; all other words go through <see cref="ForeignText"/>.
/// </summary>
internal sealed class HtmlWriter(TextWriter to)
{
    // Longer than any name or matter that a reader would read; sentences are written whole.
    private const int LongestName = 300;

    /// <summary>Writes markup, which holds no words but the project's own.</summary>
    public HtmlWriter Markup(string markup)
    {
        to.Write(markup);
        return this;
    }

    /// <summary>Writes a whole number as it stands in markup.</summary>
    public HtmlWriter Markup(long number)
    {
        to.Write(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes words from outside, kept from turning what stands around them; a name without end is cut off.</summary>
    public HtmlWriter Foreign(string words) =>
        Markup("<bdi>")
            .Words(words.AsSpan(0, Math.Min(words.Length, LongestName)))
            .Markup(words.Length > LongestName ? " […]</bdi>" : "</bdi>");

    /// <summary>Writes words.</summary>
    public HtmlWriter Words(ReadOnlySpan<char> words)
    {
        ForeignText.Write(to, words);
        return this;
    }
}
