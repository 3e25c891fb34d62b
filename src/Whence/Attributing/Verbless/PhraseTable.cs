using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>The phrases that name a source, found by their first word.</summary>
internal static class PhraseTable
{
    private static readonly FrozenDictionary<string, (string[] Words, PhraseKind Kind)[]> Phrases = Table
        .Shipped("Attributing/Verbless/phrases.tsv")
        .Rows.Select(row => (Words: row[1].Split(' '), Kind: Enum.Parse<PhraseKind>(row[0], ignoreCase: true)))
        .GroupBy(phrase => phrase.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Attributing/Verbless/words.tsv")
        .ByKind();

    /// <summary>The phrase that starts at token <paramref name="at"/>: its kind and how many tokens it has; 0 where none starts there.</summary>
    public static (PhraseKind Kind, int Length) At(AnnotatedText text, int at)
    {
        if (Phrases.TryGetValue(text.Lower(at), out var candidates))
        {
            foreach (var (words, kind) in candidates)
            {
                var matched = 1;
                while (matched < words.Length && text.Lower(at + matched) == words[matched])
                {
                    matched++;
                }
                if (matched == words.Length)
                {
                    return (kind, matched);
                }
            }
        }
        return default;
    }

    /// <summary>The words of one kind, in lower case.</summary>
    public static FrozenSet<string> Words(string kind) => Kinds[kind];
}
