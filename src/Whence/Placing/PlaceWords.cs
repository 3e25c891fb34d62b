using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Placing;

/// <summary>The words around names of places, by the kinds that the table gives them.</summary>
internal static class PlaceWords
{
    /// <summary>Words that say of a name that it is a place.</summary>
    public const PlaceWord OfPlace =
        PlaceWord.Region | PlaceWord.District | PlaceWord.Settlement | PlaceWord.Site | PlaceWord.Line;

    private static readonly FrozenDictionary<string, PlaceWord> KindsOf = Table
        .Shipped("Placing/words.tsv")
        .Rows.SelectMany(row =>
            row[1]
                .Split(' ')
                .Select(word =>
                    (
                        word,
                        kind: Enum.Parse<PlaceWord>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
                    )
                )
        )
        .GroupBy(pair => pair.word, pair => pair.kind)
        .ToFrozenDictionary(words => words.Key, words => words.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    /// <summary>All kinds that the table has <paramref name="word"/> under.</summary>
    public static PlaceWord Of(string word) => KindsOf.GetValueOrDefault(word);

    /// <summary>Whether the table has <paramref name="word"/> under one of <paramref name="kinds"/>.</summary>
    public static bool Is(PlaceWord kinds, string word) => (Of(word) & kinds) != 0;

    /// <summary>Whether <paramref name="word"/> says of a name that it is a place.</summary>
    public static bool IsOfPlace(string word) => Is(OfPlace, word);

    /// <summary>What sort of place <paramref name="word"/> makes of a name, and its UCDP where_prec.</summary>
    public static (PlaceKind Kind, int Precision) KindOf(string word) =>
        Is(PlaceWord.Settlement, word) ? (PlaceKind.Settlement, 1)
        : Is(PlaceWord.District, word) ? (PlaceKind.Region, 3)
        : Is(PlaceWord.Region, word) ? (PlaceKind.Region, 4)
        : Is(PlaceWord.Line, word) ? (PlaceKind.Site, 5)
        : (PlaceKind.Site, 1);

    /// <summary>Whether <paramref name="word"/> is an adjective such as "rebel-held", "US-led".</summary>
    public static bool IsHyphenated(string word) =>
        word.LastIndexOf('-') is > 0 and var dash
        && (word.EndsWith("ed", StringComparison.Ordinal) || Is(PlaceWord.AfterHyphen, word[(dash + 1)..]));
}
