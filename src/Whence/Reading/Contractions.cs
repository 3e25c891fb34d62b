using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>Where one written word is two: "don't", "Ukraine's", "cannot".</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, int> Merged = Table
        .Shipped("Reading/contractions.tsv")
        .Rows.Where(row => row[1].Length > 0)
        .ToFrozenDictionary(row => row[0] + row[1], row => row[0].Length, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Tails = Table
        .Shipped("Reading/contractions.tsv")
        .Rows.Where(row => row[1].Length == 0)
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord =
        Merged.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByTail = Tails.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether <paramref name="letters"/>, after an apostrophe, are a word of their own.</summary>
    public static bool IsTail(ReadOnlySpan<char> letters) => letters.Length is 1 or 2 && ByTail.Contains(letters);

    /// <summary>How many characters of <paramref name="word"/> are its first word; 0 where it is one.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe < 0)
        {
            return word.Length is >= 5 and <= 6 && ByWord.TryGetValue(word, out var length) ? length : 0;
        }
        if (apostrophe == 0 || !Characters.IsWord(word[0]))
        {
            return 0;
        }
        var tail = word[(apostrophe + 1)..];
        return tail is "t" or "T"
            ? apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N'
                ? apostrophe - 1
                : 0
            : IsTail(tail)
                ? apostrophe
                : 0;
    }
}
