using System.IO.Compression;
using System.Text;
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

    /// <summary>
    /// The article as careless scraping leaves it: without commas and apostrophes, its lines run together. Reports come like
    /// that, and who says what must not hang on a comma.
    /// </summary>
    public Article Scraped()
    {
        var text = new StringBuilder(Report.Text.Length);
        var places = new int[Report.Text.Length + 1];
        for (var i = 0; i < Report.Text.Length; i++)
        {
            places[i] = text.Length;
            var c = Report.Text[i];
            if (!IsLost(i))
            {
                text.Append(c is '\n' or '\r' ? ' ' : c);
            }
        }
        places[^1] = text.Length;
        return new Article(
            Report with
            {
                Text = text.ToString(),
            },
            [
                .. Attributions.Select(a =>
                    a with
                    {
                        Source = Moved(a.Source),
                        Cue = Moved(a.Cue),
                        Content = Moved(a.Content),
                    }
                ),
            ]
        );

        ImmutableArray<Span> Moved(ImmutableArray<Span> spans) =>
            [.. spans.Select(s => new Span(places[s.Start], places[s.End])).Where(s => s.Length > 0)];
    }

    // Apostrophes inside words go; single quotation marks stay.
    private bool IsLost(int i) =>
        Report.Text[i] == ','
        || (
            Report.Text[i] is '\'' or '’'
            && i > 0
            && i + 1 < Report.Text.Length
            && char.IsLetter(Report.Text[i - 1])
            && char.IsLetter(Report.Text[i + 1])
        );

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
