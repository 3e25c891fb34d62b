using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>The form that a dictionary has of a word: by rules, and by a table of the words that keep to none.</summary>
internal static class Lemmas
{
    private static readonly Table Words = Table.Shipped("Reading/lemmas.tsv");

    private static readonly FrozenSet<string> Verbs = Words
        .Rows.Where(row => row[0] == "base")
        .Select(row => row[1])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(LemmaClass, string), string> Irregular = Words
        .Rows.Where(row => row[0] != "base")
        .ToFrozenDictionary(row => (Enum.Parse<LemmaClass>(row[0], ignoreCase: true), row[1]), row => row[2]);

    /// <summary>The rules that a word with <paramref name="tag"/> follows.</summary>
    public static LemmaClass ClassOf(PartOfSpeech tag) =>
        tag switch
        {
            >= PartOfSpeech.VB and <= PartOfSpeech.VBZ or PartOfSpeech.MD => LemmaClass.Verb,
            PartOfSpeech.NNS or PartOfSpeech.NNPS => LemmaClass.Noun,
            _ => LemmaClass.Other,
        };

    /// <summary>The lemma of <paramref name="word"/>, both in lower case.</summary>
    public static string Of(string word, LemmaClass kind) =>
        Irregular.TryGetValue((kind, word), out var lemma) ? lemma : Regular(word, kind, Verbs.Contains);

    /// <summary>The lemma by the rules alone.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="kind">Which rules.</param>
    /// <param name="isVerb">Whether a word is the base form of a verb, which tells "making" of make from "waiting" of wait.</param>
    public static string Regular(string word, LemmaClass kind, Func<string, bool> isVerb) =>
        kind switch
        {
            LemmaClass.Noun => WithoutS(word),
            LemmaClass.Verb when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4 => Stem(
                word[..^3],
                isVerb
            ),
            LemmaClass.Verb when word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            LemmaClass.Verb when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 => Stem(
                word[..^2],
                isVerb
            ),
            LemmaClass.Verb => WithoutS(word),
            _ => word,
        };

    private static string WithoutS(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }
        return word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
            : word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
                ? word[..^2]
            : word[..^1];
    }

    // What is left of "making", "waiting", "stopped".
    private static string Stem(string stem, Func<string, bool> isVerb)
    {
        if (isVerb(stem))
        {
            return stem;
        }
        if (isVerb(stem + "e"))
        {
            return stem + "e";
        }
        var doubled = stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'f' or 'z');
        return doubled || (stem.Length > 2 && isVerb(stem[..^1]) && stem[^1] == stem[^2]) ? stem[..^1]
            : stem[^1] is 'v' or 'c' or 'z' or 'u' || stem.EndsWith("at", StringComparison.Ordinal) ? stem + "e"
            : stem;
    }
}
