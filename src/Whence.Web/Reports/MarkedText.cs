using System.Globalization;
using Microsoft.AspNetCore.Components;
using Whence.Formats.Exports.Html;

namespace Whence.Web.Reports;

/// <summary>Segments as markup: an element within an element for each mark, and a link to what explains the innermost.</summary>
/// <param name="text">The text that they are of.</param>
/// <param name="isExplained">Whether the page explains them, so that they lead there.</param>
internal sealed class MarkedText(string text, bool isExplained = true)
{
    // A mark may run through several segments and pages; its anchor stands once, at its first words.
    private readonly HashSet<string> anchored = new(StringComparer.Ordinal);

    /// <summary>The markup of <paramref name="segments"/>.</summary>
    public MarkupString Of(IEnumerable<Segment> segments)
    {
        var to = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var segment in segments)
        {
            Write(to, segment);
        }
        return new MarkupString(to.ToString());
    }

    private void Write(StringWriter to, Segment segment)
    {
        foreach (var mark in segment.Marks)
        {
            to.Write("<span class=\"m m-");
            to.Write(mark.Kind.ToString().ToLowerInvariant());
            if (mark.Depth > 0)
            {
                to.Write(" d" + mark.Depth.ToString(CultureInfo.InvariantCulture));
            }
            to.Write('"');
            if (mark.Anchor is { } anchor && mark.Span.Start == segment.Span.Start && anchored.Add(anchor))
            {
                to.Write(" id=\"" + anchor + '"');
            }
            to.Write('>');
        }
        var explained = isExplained ? Explained(segment) : null;
        if (explained is { Note: { } note })
        {
            // Places and times are told with their figure: no stop of their own for those who go through the page by keys.
            var leads = explained.Kind is not (MarkKind.Cue or MarkKind.Place or MarkKind.Time);
            to.Write(
                leads
                    ? $"<a class=\"why\" href=\"#n-{note}\" data-note=\"n-{note}\">"
                    : $"<span data-note=\"n-{note}\">"
            );
            ForeignText.Write(to, segment.Span.In(text));
            to.Write(leads ? "</a>" : "</span>");
        }
        else
        {
            ForeignText.Write(to, segment.Span.In(text));
        }
        foreach (var _ in segment.Marks)
        {
            to.Write("</span>");
        }
    }

    // One explanation is all that a word can lead to: what is said in the content of an attribution is explained at its source and cue.
    private static TextMark? Explained(Segment segment) =>
        segment.Marks.LastOrDefault(mark => mark is { Kind: not MarkKind.Content, Note: not null });
}
