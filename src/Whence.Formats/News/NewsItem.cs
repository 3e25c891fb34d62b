using System.Net;
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
    public IEnumerable<Intake> Read(Source source) => NewsItems.Read(source, "newsItem", Draft);

    private static Draft Draft(XElement item)
    {
        var meta = item.Child("itemMeta");
        var content = item.Child("contentMeta");
        var guid = item.Said("guid");
        var version = meta.Child("versionCreated") ?? meta.Child("firstCreated") ?? content.Child("contentCreated");
        return new Draft(Text(item.Child("contentSet")) ?? Summary(content) ?? "")
        {
            Id = guid,
            Standing = PublishingStatus.Of(Code(meta.Child("pubStatus"))),
            Edition = PublishingStatus.Edition(guid, item.Said("version")),
            Title = Main(content.Children("headline")) ?? meta.Child("title").Words(),
            Publisher = Name(meta.Child("provider")) ?? Name(content.Child("infoSource")),
            Published = PublicationDay.Later(version.Words(), meta.Child("embargoed").Words()),
            Language = content.Child("language").Said("tag") ?? (string?)item.Attribute(XNamespace.Xml + "lang"),
        };
    }

    /// <summary>The code after the colon of "stat:canceled".</summary>
    private static string? Code(XElement? element) => element.Said("qcode")?.Split(':')[^1];

    private static string? Name(XElement? party) => party.Child("name").Words() ?? party.Said("literal") ?? Code(party);

    // Beside the headline there may be a second one, for a part of it or for other readers.
    private static string? Main(IEnumerable<XElement> headlines) =>
        headlines.OrderBy(line => line.Said("role") is null ? 0 : 1).Select(line => line.Words()).FirstOrDefault();

    // A picture, or an item that is sent before it is written, has only what describes it.
    private static string? Summary(XElement? content) =>
        content.Children("description").Select(line => line.Words()).FirstOrDefault(words => words is not null);

    private static string? Text(XElement? body) =>
        body?.Elements().Select(Words).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words));

    private static string? Words(XElement content) =>
        content.Name.LocalName switch
        {
            "inlineXML" => Once(Nitf.Words(content) ?? content.MarkedUp()),
            "inlineData" when content.Said("encoding") is null => content.Value.Contains(
                "<p>",
                StringComparison.Ordinal
            )
                ? HtmlPage.Words(content.Value)
                : content.Value.Trim(),
            _ => null,
        };

    // Some agencies escape an escaped text once more: what a reader would see as "&#39;" was an apostrophe.
    private static string Once(string words) =>
        words.Contains("&#39;", StringComparison.Ordinal) || words.Contains("&quot;", StringComparison.Ordinal)
            ? WebUtility.HtmlDecode(words)
            : words;
}
