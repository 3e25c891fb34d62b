using System.Xml;
using System.Xml.Linq;

namespace Whence.Formats.Feeds;

/// <summary>RSS (0.9x, 1.0 and 2.0) and Atom (RFC 4287): a report for each item.</summary>
internal sealed class Feed : IFormat
{
    private static readonly string[] Roots = ["rss", "feed", "RDF"];

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".rss", ".atom", ".xml"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => Roots.Contains(BoundedXml.Root(head));

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var reader = BoundedXml.Open(source.Bytes());
        var channel = new FeedChannel();
        var ordinal = 0;
        reader.MoveToContent();
        if (!Roots.Contains(reader.LocalName))
        {
            yield return new Unread(
                source.Path,
                null,
                UnreadReason.Damaged,
                "it is XML, but neither a feed nor a news item"
            );
            yield break;
        }
        channel.Language = reader.XmlLang;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "channel")
            {
                reader.Read();
                continue;
            }
            // Reads the element whole, and steps past it.
            var element = (XElement)XNode.ReadFrom(reader);
            if (element.Name.LocalName is not ("item" or "entry"))
            {
                channel.Add(element);
                continue;
            }
            ordinal++;
            foreach (var intake in source.Admit(new FeedItem(element).Draft(channel, ordinal)))
            {
                yield return intake;
            }
        }
        if (ordinal == 0)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }
}
