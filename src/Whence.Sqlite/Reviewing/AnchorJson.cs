using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Sqlite.Reviewing;

/// <summary>Anchors as entries seal them: a report is told by the digest of its text, whatever id it goes by.</summary>
internal static class AnchorJson
{
    public static JsonObject Of(Anchor anchor, Digest text) =>
        new()
        {
            ["as"] = anchor.As,
            ["end"] = anchor.Span.End,
            ["kind"] = anchor.Kind.ToString().ToLowerInvariant(),
            ["report"] = anchor.Report,
            ["start"] = anchor.Span.Start,
            ["text"] = text.ToString(),
            ["words"] = anchor.Words,
        };

    public static Anchor? Read(JsonNode? node, Func<Digest, string, string> report) =>
        node is JsonObject json
        && Enum.TryParse<AnchorKind>(json["kind"].Text(), ignoreCase: true, out var kind)
        && json["text"].Text() is { Length: 2 * Digest.Length } digest
        && json["report"].Text() is { } id
        && json["start"].Number() is { } start and >= 0 and <= int.MaxValue
        && json["end"].Number() is { } end and <= int.MaxValue
        && end >= start
            ? new Anchor(
                kind,
                report(new Digest(Convert.FromHexString(digest)), id),
                new Span((int)start, (int)end),
                json["words"].Text() ?? "",
                json["as"].Text() ?? ""
            )
            : null;

    /// <summary>The text that the node is; null where it is none.</summary>
    public static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The integer that the node is; null where it is none.</summary>
    public static long? Number(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;
}
