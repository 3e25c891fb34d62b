using System.IO.Compression;
using System.Text.Json;

namespace Whence.Training.Attributing;

/// <summary>One PolNeAR article with its gold attributions; offsets in UTF-16 code units.</summary>
internal sealed record Article(Report Report, ImmutableArray<Attribution> Attributions)
{
    public static List<Article> Load(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var articles = new List<Article>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var id = root.GetProperty("id").ToString();
            var units = Units(text);
            articles.Add(
                new Article(
                    new Report(id, text),
                    [
                        .. root.GetProperty("attributions")
                            .EnumerateArray()
                            .Select(a => new Attribution("", id)
                            {
                                Source = Spans(a, "source", units),
                                Cue = Spans(a, "cue", units),
                                Content = Spans(a, "content", units),
                            }),
                    ]
                )
            );
        }
        return articles;
    }

    /// <summary>For each code point of <paramref name="text"/>, and its end, the UTF-16 offset.</summary>
    public static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }
        units.Add(text.Length);
        return [.. units];
    }

    private static ImmutableArray<Span> Spans(JsonElement attribution, string role, int[] units) =>
        attribution.GetProperty(role) is { ValueKind: JsonValueKind.Array } spans
            ? [.. spans.EnumerateArray().Select(s => new Span(units[s[0].GetInt32()], units[s[1].GetInt32()]))]
            : [];
}
