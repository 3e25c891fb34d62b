using System.IO.Compression;
using System.Text.Json;
using Whence.Reading;

namespace Whence.Testing;

/// <summary>An article of PolNeAR with CoreNLP's reading of it, which the models of Reading are trained on and measured by.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Tokens">CoreNLP's tokens.</param>
public sealed record SilverArticle(string Id, string Text, ImmutableArray<SilverToken> Tokens)
{
    private static readonly Dictionary<string, PartOfSpeech> Marks = new()
    {
        ["PRP$"] = PartOfSpeech.PRPS,
        ["WP$"] = PartOfSpeech.WPS,
        [","] = PartOfSpeech.Comma,
        ["."] = PartOfSpeech.Period,
        [":"] = PartOfSpeech.Colon,
        ["``"] = PartOfSpeech.OpenQuote,
        ["''"] = PartOfSpeech.CloseQuote,
        ["-LRB-"] = PartOfSpeech.OpenBracket,
        ["-RRB-"] = PartOfSpeech.CloseBracket,
        ["$"] = PartOfSpeech.Dollar,
        ["#"] = PartOfSpeech.Hash,
    };

    private static readonly Dictionary<string, EntityKind> Kinds = new()
    {
        ["PERSON"] = EntityKind.Person,
        ["ORGANIZATION"] = EntityKind.Organization,
        ["LOCATION"] = EntityKind.Location,
        ["MISC"] = EntityKind.Misc,
        ["DATE"] = EntityKind.Date,
        ["TIME"] = EntityKind.Date,
        ["DURATION"] = EntityKind.Date,
        ["SET"] = EntityKind.Date,
        ["NUMBER"] = EntityKind.Number,
        ["ORDINAL"] = EntityKind.Number,
        ["MONEY"] = EntityKind.Money,
        ["PERCENT"] = EntityKind.Percent,
    };

    /// <summary>Reads the articles of <paramref name="path"/> that CoreNLP has read; the others are passed over.</summary>
    public static List<SilverArticle> Load(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var articles = new List<SilverArticle>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("corenlp", out var sentences))
            {
                articles.Add(Read(document.RootElement, sentences));
            }
        }
        return articles;
    }

    private static SilverArticle Read(JsonElement article, JsonElement sentences)
    {
        var text = article.GetProperty("text").GetString()!;
        var units = Units(text);
        var tokens = ImmutableArray.CreateBuilder<SilverToken>();
        foreach (var sentence in sentences.EnumerateArray())
        {
            var first = true;
            foreach (var token in sentence.EnumerateArray())
            {
                tokens.Add(
                    new SilverToken(
                        new Span(units[token[0].GetInt32()], units[token[1].GetInt32()]),
                        token[2].GetString()!,
                        Tag(token[3].GetString()!),
                        Kinds.GetValueOrDefault(token[4].GetString()!),
                        first
                    )
                );
                first = false;
            }
        }
        return new SilverArticle(article.GetProperty("id").ToString(), text, tokens.ToImmutable());
    }

    private static PartOfSpeech Tag(string tag) =>
        Marks.TryGetValue(tag, out var mark) ? mark : Enum.Parse<PartOfSpeech>(tag);

    // For each code point, and the end, its place in UTF-16 code units.
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }
        units.Add(text.Length);
        return [.. units];
    }
}
