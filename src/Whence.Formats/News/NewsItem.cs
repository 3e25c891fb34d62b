using System.Xml;
using System.Xml.Linq;
using Whence.Formats.Html;

namespace Whence.Formats.News;

/// <summary>IPTC's NewsML-G2: news items, alone or in a message of several.</summary>
internal sealed class NewsItem : IFormat
{
    private static readonly string[] Roots = ["newsItem", "newsMessage"];

    /// <summary>None of its own: it is told by its outermost element.</summary>
    public ImmutableArray<string> Endings => [];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => Roots.Contains(BoundedXml.Root(head));

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var bytes = source.Bytes();
        using var reader = BoundedXml.Open(bytes);
        var cuts = source.Keeps ? XmlCuts.Of(bytes, "newsItem") : null;
        var ordinal = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "newsItem")
            {
                reader.Read();
                continue;
            }
            var cut = cuts?.At(reader);
            var item = (XElement)XNode.ReadFrom(reader);
            ordinal++;
            var draft = Draft(item, ordinal) with { Original = cut };
            foreach (var intake in source.Admit(draft))
            {
                yield return intake;
            }
        }
        if (ordinal == 0)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }

    private static Draft Draft(XElement item, int ordinal)
    {
        var meta = Child(item, "itemMeta");
        var content = Child(item, "contentMeta");
        var body = Child(item, "contentSet");
        var provider = Child(meta, "provider");
        var guid = item.Attribute("guid")?.Value;
        return new Draft(Text(body))
        {
            Id = guid,
            Standing = PublishingStatus.Of(Status(item)),
            Edition = PublishingStatus.Edition(guid, item.Attribute("version")?.Value),
            Ordinal = ordinal,
            Title = Child(content, "headline")?.Value ?? Child(meta, "title")?.Value,
            Publisher = Child(provider, "name")?.Value ?? provider?.Attribute("literal")?.Value,
            Published = (
                Child(meta, "firstCreated") ?? Child(meta, "versionCreated") ?? Child(content, "contentCreated")
            )?.Value,
            Language =
                Child(content, "language")?.Attribute("tag")?.Value ?? (string?)item.Attribute(XNamespace.Xml + "lang"),
        };
    }

    /// <summary>The code after the colon of "stat:canceled".</summary>
    private static string? Status(XElement item) =>
        Child(Child(item, "itemMeta"), "pubStatus")?.Attribute("qcode")?.Value.Split(':')[^1];

    private static string Text(XElement? body) =>
        Child(body, "inlineXML") is { } xml ? HtmlPage.Words(string.Concat(xml.Nodes())) ?? ""
        : Child(body, "inlineData") is { } data ? data.Value.Trim()
        : "";

    private static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
