using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Placing;

/// <summary>The words around names of places, by the kinds that the table gives them.</summary>
internal static class PlaceWords
{
    private const PlaceWord OfPlace =
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

    /// <summary>Whether the table has <paramref name="word"/> under <paramref name="kind"/>.</summary>
    public static bool Is(PlaceWord kind, string word) =>
        KindsOf.TryGetValue(word, out var kinds) && (kinds & kind) != 0;

    /// <summary>Whether <paramref name="word"/> says of a name that it is a place.</summary>
    public static bool IsOfPlace(string word) => Is(OfPlace, word);

    /// <summary>What sort of place <paramref name="word"/> makes of a name, and its UCDP where_prec.</summary>
    public static (PlaceKind Kind, int Precision) KindOf(string word) =>
        Is(PlaceWord.Settlement, word) ? (PlaceKind.Settlement, 1)
        : Is(PlaceWord.District, word) ? (PlaceKind.Region, 3)
        : Is(PlaceWord.Region, word) ? (PlaceKind.Region, 4)
        : Is(PlaceWord.Line, word) ? (PlaceKind.Site, 5)
        : (PlaceKind.Site, 1);

    /// <summary>Whether token <paramref name="i"/> is an adjective such as "rebel-held", "US-led".</summary>
    public static bool IsHyphenated(AnnotatedText text, int i)
    {
        var word = text.Lower(i);
        var dash = word.LastIndexOf('-');
        return dash > 0
            && (word.EndsWith("ed", StringComparison.Ordinal) || Is(PlaceWord.AfterHyphen, word[(dash + 1)..]))
            && char.IsLower(text.Text[text[i].End - 1]);
    }

    /// <summary>Whether token <paramref name="i"/> can begin a name: a capital, or the article of an Arabic one.</summary>
    public static bool IsCapital(AnnotatedText text, int i) =>
        (uint)i < (uint)text.Count
        && (
            char.IsUpper(text.Text[text[i].Start])
            || (text[i].Length > 3 && text.Lower(i).StartsWith("al-", StringComparison.Ordinal))
        );
}
