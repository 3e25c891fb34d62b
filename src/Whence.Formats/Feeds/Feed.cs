using System.Xml;
using System.Xml.Linq;

namespace Whence.Formats.Feeds;

/// <summary>RSS (0.9x, 1.0 and 2.0) and Atom (RFC 4287): a report for each item.</summary>
internal sealed class Feed : IFormat
{
    private static readonly string[] Roots = ["rss", "feed", "RDF"];
    private static readonly string[] Items = ["item", "entry"];

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".rss", ".atom", ".xml"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => Roots.Contains(BoundedXml.Root(head));

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var bytes = source.Bytes();
        using var reader = BoundedXml.Open(bytes);
        var cuts = source.Keeps ? XmlCuts.Of(bytes, Items) : null;
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
            var cut = cuts?.At(reader);
            // Reads the element whole, and steps past it.
            var element = (XElement)XNode.ReadFrom(reader);
            if (!Items.Contains(element.Name.LocalName))
            {
                channel.Add(element);
                continue;
            }
            ordinal++;
            var draft = new FeedItem(element).Draft(channel, ordinal) with { Original = cut };
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
}
