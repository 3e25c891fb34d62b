using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Whence.Testing;

namespace Whence.Measures;

/// <summary>The data beside a developer's checkout.</summary>
internal static class Gold
{
    /// <summary>The lines of a JSON Lines file, gzipped or not; null, said on the terminal, where it is not there.</summary>
    public static List<JsonElement>? Lines(string name)
    {
        if (Shared.Find(name) is not { } path)
        {
            Console.WriteLine($"skipped: {name} is not beside this checkout");
            return null;
        }
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        var lines = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(JsonDocument.Parse(line).RootElement);
            }
        }
        return lines;
    }

    public static Report Report(JsonElement document)
    {
        var day = Text(document, "published") is { Length: >= 10 } published
            ? LocalDatePattern.Iso.Parse(published[..10])
            : null;
        return new Report(Text(document, "id")!, Text(document, "text")!)
        {
            Title = Text(document, "title"),
            Publisher = Text(document, "publisher"),
            Published = day is { Success: true } ? day.Value : (LocalDate?)null,
        };
    }

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Precision, recall and their harmonic mean, as the scorers print them.</summary>
    public static string F1(double hit, double given, double asked)
    {
        var (p, r) = (hit / Math.Max(1, given), hit / Math.Max(1, asked));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"P {p:0.000}  R {r:0.000}  F1 {2 * p * r / Math.Max(1e-9, p + r):0.000}"
        );
    }
}
