using Microsoft.AspNetCore.Components;
using Whence.Formats.Exports.Html;

namespace Whence.Web.Words;

/// <summary>Words from outside, made harmless for a page.</summary>
internal static class Markup
{
    // Longer than any name or matter that a reader would read; sentences are shown whole.
    private const int LongestName = 300;

    /// <summary><paramref name="words"/> on one line, kept from turning what stands around them.</summary>
    public static MarkupString Of(string? words)
    {
        var to = new StringWriter();
        to.Write("<bdi>");
        ForeignText.Write(to, words);
        to.Write("</bdi>");
        return new MarkupString(to.ToString());
    }

    /// <summary>A name or matter for a title or an attribute, where no markup can stand; one without end is cut off.</summary>
    public static string Plain(string? name) => ForeignText.Plain(Cut(name));

    /// <summary>A name or matter; one without end is cut off.</summary>
    public static MarkupString Name(string? name) => Of(Cut(name));

    private static string? Cut(string? name) => name is { Length: > LongestName } ? name[..LongestName] + " […]" : name;
}
