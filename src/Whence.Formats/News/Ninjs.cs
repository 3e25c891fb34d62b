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
        "bodies",
        "body_text",
        "body_html",
        "body_xhtml",
    ];

    /// <summary>Whether <paramref name="json"/> is one, by the fields that nothing else has.</summary>
    public static bool Is(JsonElement json) =>
        json.TryGetProperty("uri", out _) && Signs.Any(name => json.TryGetProperty(name, out _));

    /// <summary>The item as a report; its text is empty where it has none, as a canceled one may.</summary>
    public Draft Draft(int ordinal) =>
        new(Text())
        {
            Id = Word(item, "uri"),
            Standing = PublishingStatus.Of(Word(item, "pubstatus")),
            Edition = PublishingStatus.Edition(Word(item, "uri"), Word(item, "version") ?? Number(item, "version")),
            Ordinal = ordinal,
            Title = Word(item, "headline") ?? First("headlines"),
            Publisher = Named("infosources") ?? Word(item, "copyrightholder") ?? Word(item, "by"),
            Published = Word(item, "firstcreated") ?? Word(item, "versioncreated") ?? Word(item, "contentcreated"),
            Language = Word(item, "language"),
            Url = Word(item, "url"),
        };

    private string Text()
    {
        if (Word(item, "body_text") is { Length: > 0 } text)
        {
            return text;
        }
        var markup = Word(item, "body_html") ?? Word(item, "body_xhtml");
        return markup is not null ? HtmlPage.Words(markup) ?? ""
            : First("bodies") is { } body
                ? body.Contains('<', StringComparison.Ordinal) ? HtmlPage.Words(body) ?? ""
                    : body
            : "";
    }

    private string? First(string list) =>
        item.TryGetProperty(list, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(v => Word(v, "value")).FirstOrDefault(w => w is not null)
            : null;

    private string? Named(string list) =>
        item.TryGetProperty(list, out var values) && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Select(v => Word(v, "name")).FirstOrDefault(w => w is not null)
            : null;

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
