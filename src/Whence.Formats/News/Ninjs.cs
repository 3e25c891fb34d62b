using System.Text.Json;
using Whence.Formats.Html;

namespace Whence.Formats.News;

/// <summary>A news item in IPTC's JSON (ninjs 1 to 3).</summary>
internal readonly struct Ninjs(JsonElement item)
{
    private static readonly string[] Signs =
    [
        "pubstatus",
        "versioncreated",
        "firstcreated",
        "contentcreated",
        "headlines",
        "bodies",
        "body_text",
        "body_html",
        "body_xhtml",
        "description_text",
    ];

    /// <summary>Whether <paramref name="json"/> is one, by the fields that nothing else has.</summary>
    public static bool Is(JsonElement json) =>
        json.TryGetProperty("uri", out _) && Signs.Any(name => json.TryGetProperty(name, out _));

    /// <summary>The item as a report; its text is empty where it has none, as a canceled one may.</summary>
    public Draft Draft(int ordinal) =>
        new(Text() ?? Summary() ?? "")
        {
            Id = Word(item, "uri"),
            Standing = PublishingStatus.Of(Word(item, "pubstatus")),
            Edition = PublishingStatus.Edition(Word(item, "uri"), Word(item, "version") ?? Number(item, "version")),
            Ordinal = ordinal,
            Title = Word(item, "headline") ?? Main("headlines"),
            Publisher = Named("infosources") ?? Word(item, "copyrightholder") ?? Word(item, "by"),
            Published = PublicationDay.Later(
                Word(item, "versioncreated") ?? Word(item, "firstcreated") ?? Word(item, "contentcreated"),
                Word(item, "embargoed")
            ),
            Language = Word(item, "language"),
            Url = Word(item, "url"),
        };

    private string? Text() =>
        Full(Word(item, "body_text"))
        ?? Marked(Word(item, "body_html") ?? Word(item, "body_xhtml"))
        ?? Plain("bodies")
        ?? List("bodies")
            .Where(body => Word(body, "contenttype") is not { } type || type.Contains("html", StringComparison.Ordinal))
            .Select(body => Marked(Word(body, "value")))
            .FirstOrDefault(words => words is not null);

    // A picture, or an item that is sent before it is written, has only what describes it.
    private string? Summary() => Full(Word(item, "description_text")) ?? Plain("descriptions") ?? Main("descriptions");

    // The same article may be there as text and in several kinds of markup.
    private string? Plain(string list) =>
        List(list)
            .Where(body => Word(body, "contenttype") == "text/plain")
            .Select(body => Full(Word(body, "value")))
            .FirstOrDefault(words => words is not null);

    private string? Main(string list) =>
        List(list)
            .OrderBy(line => Word(line, "role") is null or "main" ? 0 : 1)
            .Select(line => Full(Word(line, "value")))
            .FirstOrDefault(words => words is not null);

    private string? Named(string list) =>
        List(list).Select(source => Full(Word(source, "name"))).FirstOrDefault(words => words is not null);

    private JsonElement.ArrayEnumerator List(string name) =>
        item.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray()
            : default;

    private static string? Marked(string? words) =>
        Full(words) is not { } given ? null
        : given.Contains('<', StringComparison.Ordinal) ? Full(HtmlPage.Words(given))
        : given;

    private static string? Full(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    // A word in the first version of the standard, a number in some since.
    private static string? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    private static string? Word(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
