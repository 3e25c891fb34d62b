using System.Globalization;
using System.Text.Json;

namespace Whence.Media.Footage;

/// <summary>What a container says of itself: claims of whoever wrote it.</summary>
/// <param name="Stream">The number of the stream that holds the pictures.</param>
/// <param name="Codec">What they are coded in.</param>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Seconds">How long it says it is; null where it does not.</param>
/// <param name="Metadata">What it says, by name.</param>
internal sealed record ProbedClip(
    int Stream,
    string Codec,
    int Width,
    int Height,
    double? Seconds,
    ImmutableSortedDictionary<string, string> Metadata
)
{
    private const int LongestValue = 400;
    private const int MostTags = 60;

    /// <summary>Whether it holds sound.</summary>
    public bool HasSound => Metadata.ContainsKey("sound:codec_name");

    /// <summary>Whether any stream of it holds pictures that move.</summary>
    public bool HasPictures => Width > 0 && Height > 0;

    /// <summary>What ffprobe's <paramref name="json"/> tells; null where it could tell nothing.</summary>
    public static ProbedClip? Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("streams", out var streams)
                ? Of(document.RootElement, streams)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProbedClip Of(JsonElement root, JsonElement streams)
    {
        var pictures = streams.EnumerateArray().FirstOrDefault(IsPictures);
        var metadata = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var format = root.TryGetProperty("format", out var found) ? found : default;
        Add(metadata, "", format, ["format_long_name", "duration", "bit_rate"]);
        AddTags(metadata, "tag:", format);
        Add(metadata, "pictures:", pictures, ["codec_name", "profile", "width", "height", "avg_frame_rate", "pix_fmt"]);
        AddTags(metadata, "pictures:tag:", pictures);
        foreach (var sound in streams.EnumerateArray().Where(s => Word(s, "codec_type") == "audio").Take(1))
        {
            Add(metadata, "sound:", sound, ["codec_name", "sample_rate", "channels"]);
        }
        return new ProbedClip(
            Number(pictures, "index"),
            Word(pictures, "codec_name") ?? "",
            Number(pictures, "width"),
            Number(pictures, "height"),
            double.TryParse(Word(format, "duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : null,
            metadata.ToImmutable()
        );
    }

    // The cover of a record is a picture, and no footage.
    private static bool IsPictures(JsonElement stream) =>
        Word(stream, "codec_type") == "video"
        && !(stream.TryGetProperty("disposition", out var disposition) && Number(disposition, "attached_pic") == 1);

    private static void Add(
        ImmutableSortedDictionary<string, string>.Builder metadata,
        string prefix,
        JsonElement of,
        string[] names
    )
    {
        foreach (var name in names)
        {
            if (Word(of, name) is { Length: > 0 } value)
            {
                metadata[prefix + name] = Short(value);
            }
        }
    }

    private static void AddTags(
        ImmutableSortedDictionary<string, string>.Builder metadata,
        string prefix,
        JsonElement of
    )
    {
        if (of.ValueKind != JsonValueKind.Object || !of.TryGetProperty("tags", out var tags))
        {
            return;
        }
        foreach (var tag in tags.EnumerateObject().Take(MostTags))
        {
            metadata[prefix + Short(tag.Name.ToLowerInvariant())] = Short(tag.Value.ToString());
        }
    }

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";

    private static string? Word(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static int Number(JsonElement of, string name) =>
        int.TryParse(Word(of, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
