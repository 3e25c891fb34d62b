using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Whence.Formats.Exports;

/// <summary>How exports write JSON: what HTML would take for markup is escaped, so that it may stand in a page.</summary>
internal static class JsonForm
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Indented, for one document.</summary>
    public static JsonWriterOptions Indented { get; } =
        new()
        {
            Encoder = Encoder,
            Indented = true,
            NewLine = "\n",
        };

    /// <summary>On one line, for JSON Lines.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = Encoder };

    /// <summary>An address of the web; null for anything else, such as a script.</summary>
    public static string? Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
