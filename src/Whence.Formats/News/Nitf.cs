using System.Xml.Linq;

namespace Whence.Formats.News;

/// <summary>IPTC's News Industry Text Format: one item, by itself or within the formats that came after it.</summary>
internal sealed class Nitf : IFormat
{
    private const string Root = "nitf";

    /// <summary>None of its own: it is told by its outermost element.</summary>
    public ImmutableArray<string> Endings => [];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => BoundedXml.Root(head) == Root;

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var reader = BoundedXml.Open(source.Bytes());
        return source.Admit(Draft(XElement.Load(reader)));
    }

    /// <summary>The words of the article in <paramref name="content"/>, where that holds one.</summary>
    public static string? Words(XElement content) =>
        content.Child(Root) is { } item ? (Body(item) ?? item).MarkedUp() : null;

    private static Draft Draft(XElement item)
    {
        var told = item.Child("head").Child("docdata");
        var head = item.Child("body").Child("body.head");
        var id = told.Child("doc-id").Said("id-string");
        var headline = head.Child("hedline").Child("hl1").Words() ?? item.Child("head").Child("title").Words();
        var published = PublicationDay.Later(
            told.Child("date.issue").Said("norm"),
            told.Child("date.release").Said("norm")
        );
        return new Draft(Body(item)?.MarkedUp() ?? "")
        {
            Id = id,
            Standing = PublishingStatus.Of(told.Said("management-status")),
            Edition = PublishingStatus.Edition(id, told.Child("du-key").Said("version")),
            Title = headline,
            Publisher = head.Child("distributor").Words() ?? told.Child("doc.copyright").Said("holder"),
            Published = published,
            Language = item.Said("{http://www.w3.org/XML/1998/namespace}lang"),
        };
    }

    private static XElement? Body(XElement item) => item.Child("body").Child("body.content");
}
