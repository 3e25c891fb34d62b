using System.Text.Json;
using AngleSharp.Dom;

namespace Whence.Formats.Html;

/// <summary>
/// What a page says of itself: in Open Graph and article properties, in JSON-LD of schema.org, in Dublin Core and the like,
/// and in its own elements, in that order.
/// </summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "citation_publication_date",
    ];

    private readonly IDocument page;
    private readonly List<JsonElement> linked;

    /// <summary>Of <paramref name="page"/>.</summary>
    public HtmlMetadata(IDocument page)
    {
        this.page = page;
        linked = LinkedData(page);
    }

    /// <summary>The headline.</summary>
    public string? Title =>
        Meta("og:title")
        ?? Linked("headline")
        ?? Words(page.QuerySelectorAll("h1") is [var only] ? only : null)
        ?? Words(page.QuerySelector("title"));

    /// <summary>The outlet.</summary>
    public string? Publisher =>
        Meta("og:site_name") ?? LinkedName("publisher") ?? Meta("dc.publisher") ?? Meta("application-name");

    /// <summary>When it was published, in its own words: the first of its dates that is one, else the first.</summary>
    public string? Published
    {
        get
        {
            var dates = DateNames
                .Take(2)
                .Select(Meta)
                .Append(Linked("datePublished"))
                .Concat(DateNames.Skip(2).Select(Meta))
                .Append(
                    page.QuerySelector("[itemprop=datePublished]") is { } item
                        ? item.GetAttribute("datetime") ?? item.GetAttribute("content")
                        : null
                )
                .Append(
                    (
                        page.QuerySelector("time[pubdate]")
                        ?? page.QuerySelector("article time[datetime]")
                        ?? page.QuerySelector("time[datetime]")
                    )?.GetAttribute("datetime")
                )
                .OfType<string>()
                .ToList();
            return dates.Find(d => PublicationDay.Parse(d) is not null) ?? dates.FirstOrDefault();
        }
    }

    /// <summary>Its language.</summary>
    public string? Language =>
        Words(page.DocumentElement?.GetAttribute("lang"))
        ?? Linked("inLanguage")
        ?? Meta("og:locale")?.Replace('_', '-');

    /// <summary>Its own address.</summary>
    public string? Url => Words(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta("og:url");

    private string? Meta(string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (
                string.Equals(key, name, StringComparison.OrdinalIgnoreCase)
                && Words(meta.GetAttribute("content")) is { } words
            )
            {
                return words;
            }
        }
        return null;
    }

    private string? Linked(string name) =>
        linked
            .Select(l =>
                l.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                    ? Words(value.GetString())
                    : null
            )
            .FirstOrDefault(w => w is not null);

    private string? LinkedName(string name) =>
        linked
            .Select(l =>
                l.TryGetProperty(name, out var held)
                && held.ValueKind == JsonValueKind.Object
                && held.TryGetProperty("name", out var value)
                && value.ValueKind == JsonValueKind.String
                    ? Words(value.GetString())
                    : null
            )
            .FirstOrDefault(w => w is not null);

    /// <summary>The objects of the page's JSON-LD that tell a date or a headline; what is broken is passed over.</summary>
    private static List<JsonElement> LinkedData(IDocument page)
    {
        var found = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                Collect(json.RootElement, found);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                // Other people's scripts are often broken, and the page tells its date in other ways too.
            }
        }
        return found;
    }

    private static void Collect(JsonElement json, List<JsonElement> found)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, found);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (json.TryGetProperty("datePublished", out _) || json.TryGetProperty("headline", out _))
            {
                found.Add(json.Clone());
            }
            if (json.TryGetProperty("@graph", out var graph))
            {
                Collect(graph, found);
            }
        }
    }

    private static string? Words(IElement? element) => Words(element?.TextContent);

    private static string? Words(string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? null
            : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
