using System.Xml.Linq;

namespace Whence.Formats.News;

/// <summary>IPTC's NewsML 1, which agencies send still: a document of one or several news items.</summary>
internal sealed class NewsMl1 : IFormat
{
    // What names all revisions of an item; a revision's own identifier ends in its number.
    private static readonly string[] Naming = ["ProviderId", "DateId", "NewsItemId"];

    /// <summary>None of its own: it is told by its outermost element.</summary>
    public ImmutableArray<string> Endings => [];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => BoundedXml.Root(head) == "NewsML";

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source) => NewsItems.Read(source, "NewsItem", Draft);

    private static Draft Draft(XElement item)
    {
        var name = item.Child("Identification").Child("NewsIdentifier");
        var management = item.Child("NewsManagement");
        var told = item.Within("AdministrativeMetadata");
        var id = Id(name);
        return new Draft(Text(item))
        {
            Id = id,
            Standing = PublishingStatus.Of(management.Child("Status").Said("FormalName")),
            Edition = PublishingStatus.Edition(id, name.Child("RevisionId").Words()),
            Title = item.Within("HeadLine").Words(),
            Publisher = told.Child("Provider").Child("Party").Said("FormalName") ?? name.Child("ProviderId").Words(),
            Published = management.Child("ThisRevisionCreated").Words() ?? management.Child("FirstCreated").Words(),
            Language = item.Within("Language").Said("FormalName"),
        };
    }

    private static string? Id(XElement? name)
    {
        string?[] parts = [.. Naming.Select(part => name.Child(part).Words())];
        return parts.Contains(null) ? null : "urn:newsml:" + string.Join(':', parts);
    }

    // An item bears its article, and beside it pictures with captions, and the same article over again in other formats.
    private static string Text(XElement item) =>
        item.Descendants()
            .Where(e => e.Name.LocalName == "ContentItem" && e.Child("MediaType").Said("FormalName") is null or "Text")
            .Select(content => content.Child("DataContent"))
            .OfType<XElement>()
            .Select(data => Nitf.Words(data) ?? data.MarkedUp())
            .FirstOrDefault(words => words.Length > 0)
        ?? "";
}
