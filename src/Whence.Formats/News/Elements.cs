using System.Xml.Linq;
using Whence.Formats.Html;

namespace Whence.Formats.News;

/// <summary>Elements by their names alone: agencies write the same standard under several namespaces, and under none.</summary>
internal static class Elements
{
    // What NITF calls by names of its own.
    private static readonly Dictionary<string, string> InHtml = new(StringComparer.Ordinal)
    {
        ["block"] = "div",
        ["bq"] = "blockquote",
        ["hl1"] = "h1",
        ["hl2"] = "h2",
        ["media"] = "figure",
        ["media-caption"] = "figcaption",
        ["media-producer"] = "div",
        ["note"] = "div",
    };

    /// <summary>The first child of that name.</summary>
    public static XElement? Child(this XElement? element, string name) => element.Children(name).FirstOrDefault();

    /// <summary>The children of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The first element of that name within.</summary>
    public static XElement? Within(this XElement? element, string name) =>
        element?.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The attribute's words; null where there are none.</summary>
    public static string? Said(this XElement? element, string attribute) =>
        element?.Attribute(attribute)?.Value is { } words && !string.IsNullOrWhiteSpace(words) ? words : null;

    /// <summary>The element's words; null where there are none.</summary>
    public static string? Words(this XElement? element) =>
        element?.Value is { } words && !string.IsNullOrWhiteSpace(words) ? words.Trim() : null;

    /// <summary>The words of what is marked up within <paramref name="element"/>, in paragraphs; empty where there are none.</summary>
    public static string MarkedUp(this XElement element)
    {
        foreach (var inner in element.Descendants())
        {
            inner.Name = InHtml.GetValueOrDefault(inner.Name.LocalName, inner.Name.LocalName);
        }
        return HtmlPage.Words(element) ?? "";
    }
}
