using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Stances;

/// <summary>How the subject of a verb or phrase stands to what is said, when it is plain and when it is negated.</summary>
internal static class StanceLexicon
{
    // How many words a "~" of a phrase passes over at most.
    private const int LongestGap = 5;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Attributing/Stances/words.tsv")
        .ByKind();

    private static readonly FrozenDictionary<string, (Stance Plain, Stance Negated)> Words = Table
        .Shipped("Attributing/cues.tsv")
        .Rows.SelectMany(row => new[] { row[0], row[1] }.SelectMany(forms => Each(forms, row[2], row[3])))
        .Concat(Table.Shipped("Attributing/Stances/verbs.tsv").Rows.SelectMany(row => Each(row[0], row[1], row[2])))
        .DistinctBy(word => word.Form)
        .ToFrozenDictionary(word => word.Form, word => word.Stance, StringComparer.Ordinal);

    private static readonly FrozenDictionary<
        string,
        (string[][] Parts, (Stance Plain, Stance Negated) Stance)[]
    > Phrases = Table
        .Shipped("Attributing/Stances/phrases.tsv")
        .Rows.Select(row =>
            (Parts: row[0].Split(' ').Select(part => part.Split('|')).ToArray(), Stance: Pair(row[1], row[2]))
        )
        .SelectMany(phrase => phrase.Parts[0].Select(first => (first, phrase)))
        .GroupBy(entry => entry.first)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(entry => entry.phrase).ToArray(),
            StringComparer.Ordinal
        );

    /// <summary>The words of one kind, in lower case.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];

    /// <summary>The stance of the phrase or word at a token before <paramref name="end"/>; null where it has none.</summary>
    public static (Stance Plain, Stance Negated)? At(AnnotatedText text, int token, int end)
    {
        var word = text.Lower(token);
        if (Phrases.TryGetValue(word, out var phrases))
        {
            foreach (var (parts, stance) in phrases)
            {
                if (Matches(text, token, end, parts))
                {
                    return stance;
                }
            }
        }
        return Words.TryGetValue(word, out var found) ? found : null;
    }

    private static bool Matches(AnnotatedText text, int token, int end, string[][] parts)
    {
        var at = token + 1;
        for (var part = 1; part < parts.Length; part++, at++)
        {
            if (parts[part] is ["~"])
            {
                part++;
                var limit = Math.Min(end, at + LongestGap + 1);
                while (at < limit && !parts[part].Contains(text.Lower(at)))
                {
                    at++;
                }
                if (at == limit)
                {
                    return false;
                }
            }
            else if (at >= end || !parts[part].Contains(text.Lower(at)))
            {
                return false;
            }
        }
        return true;
    }

    private static IEnumerable<(string Form, (Stance, Stance) Stance)> Each(
        string forms,
        string plain,
        string negated
    ) => forms == "-" ? [] : forms.Split(' ').Select(form => (form, Pair(plain, negated)));

    private static (Stance, Stance) Pair(string plain, string negated) =>
        (Enum.Parse<Stance>(plain, ignoreCase: true), Enum.Parse<Stance>(negated, ignoreCase: true));
}
