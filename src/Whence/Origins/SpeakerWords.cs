using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Origins;

/// <summary>What single words tell of who speaks.</summary>
internal static class SpeakerWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Origins/speaker-words.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet());

    private static readonly FrozenDictionary<string, string> Spellings = Table
        .Shipped("Origins/spellings.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>Whether <paramref name="word"/>, in lower case, is of a kind of speaker-words.tsv.</summary>
    public static bool Is(string kind, string word) => Kinds[kind].Contains(word);

    /// <summary>Whether <paramref name="word"/>, in lower case, is one word though a hyphen stands in it.</summary>
    public static bool IsWhole(string word) =>
        Spellings.ContainsKey(word)
        || Is("article", word)
        || word.StartsWith("anti-", StringComparison.Ordinal)
        || word.StartsWith("pro-", StringComparison.Ordinal);

    /// <summary>
    /// Whether <paramref name="word"/>, in lower case, is a common noun of speakers: a capital on it, where it opens a name, may be
    /// that of a sentence.
    /// </summary>
    public static bool IsCommon(string word) =>
        Is("organisation", word) || Is("office", word) || Is("bare", word) || Is("tail", word);

    /// <summary>The spelling that <paramref name="word"/>, in lower case, is compared by.</summary>
    public static string Spelt(string word) => Spellings.GetValueOrDefault(word, word);
}
