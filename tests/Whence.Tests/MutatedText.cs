using System.Text;
using Whence.Languages;

namespace Whence.Tests;

/// <summary>
/// Text as nobody would write it: the project's own test sentences with characters and stretches taken out, doubled, moved and
/// put in, some of them halves of surrogate pairs. The same for the same seed.
/// </summary>
internal sealed class MutatedText(int seed)
{
    private const int FewestSentences = 3;
    private const int MostSentences = 40;

    private static readonly string[] Sentences =
    [
        .. ((string[])["sentences.tsv", "stands.tsv", "charges.tsv"]).SelectMany(Rows),
    ];

    private static readonly string[] Odd =
    [
        "\ud83d",
        "\udc00",
        "\u0000",
        "\u200b",
        "\u2028",
        "\n\n",
        "\r",
        "“",
        "”",
        "\"",
        "(",
        "[",
        "%",
        "$",
        "-",
        "–",
        ",,,",
        "999999999999999999999",
        "1,2,3",
        "0",
        "a dozen hundred thousand",
        "and and and",
        "between",
        "of of the of",
        "said",
        "٣",
        "İ",
        "ﬁ",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next text.</summary>
    public string Next()
    {
        var text = new StringBuilder();
        for (var i = random.Next(FewestSentences, MostSentences); i > 0; i--)
        {
            text.Append(Sentences[random.Next(Sentences.Length)]).Append(random.Next(8) == 0 ? "\n" : " ");
        }
        for (var i = random.Next(1 + text.Length / 20); i > 0; i--)
        {
            Mutate(text);
        }
        return text.ToString();
    }

    private void Mutate(StringBuilder text)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, random.Next(1, 12));
        switch (random.Next(5))
        {
            case 0:
                text.Remove(at, Math.Min(length, text.Length - 1));
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, Odd[random.Next(Odd.Length)]);
                break;
            case 3:
                text[at] = (char)random.Next(char.MaxValue + 1);
                break;
            default:
                text.Insert(at, text.ToString(random.Next(text.Length - length + 1), length));
                break;
        }
    }

    private static IEnumerable<string> Rows(string name)
    {
        using var file = typeof(MutatedText).Assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(file ?? throw new InvalidOperationException($"{name} is not embedded"));
        return Table.Read(name, reader.ReadToEnd()).Rows.Select(row => row[0]);
    }
}
