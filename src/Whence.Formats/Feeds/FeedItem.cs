using System.Xml.Linq;
using Whence.Formats.Html;

namespace Whence.Formats.Feeds;

/// <summary>One item of a feed.</summary>
internal readonly struct FeedItem(XElement item)
{
    /// <summary>The item as a report: its full words, else its summary, else its headline.</summary>
    public Draft Draft(FeedChannel channel, int ordinal)
    {
        var title = Title();
        var words = Words(First("encoded", "content")) is { Length: > 0 } full
            ? full
            : Words(First("description", "summary"));
        var language = item.Attribute(XNamespace.Xml + "lang")?.Value ?? First("language")?.Value ?? channel.Language;
        return new Draft(words.Length > 0 ? words : title ?? "")
        {
            Ordinal = ordinal,
            Title = title,
            Publisher = First("source")?.Element(item.Name.Namespace + "title")?.Value ?? channel.Title,
            Published = First("pubDate", "published", "date", "issued", "updated")?.Value.Trim(),
            Url = Link(),
            Language = language,
        };
    }

    private XElement? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in item.Elements())
            {
                if (element.Name.LocalName == name && (element.HasElements || element.Value.Length > 0))
                {
                    return element;
                }
            }
        }
        return null;
    }

    private string? Title()
    {
        var title = Words(First("title"));
        return title.Length > 0 ? title : null;
    }

    private string? Link()
    {
        foreach (var link in item.Elements().Where(e => e.Name.LocalName == "link"))
        {
            var address = link.Attribute("href")?.Value ?? link.Value;
            if ((string?)link.Attribute("rel") is null or "alternate" && address.Length > 0)
            {
                return address.Trim();
            }
        }
        return null;
    }

    /// <summary>The words of an element that holds a page's markup, escaped or not; as they are where it says it is text.</summary>
    private static string Words(XElement? element)
    {
        if (element is null)
        {
            return "";
        }
        var plain = (string?)element.Attribute("type") is "text" or "text/plain";
        var words =
            plain ? element.Value.Trim()
            : element.HasElements ? HtmlPage.Words(element)
            : HtmlPage.Words(element.Value);
        return words ?? "";
    }
}
