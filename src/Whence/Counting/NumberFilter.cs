using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Tells numbers that count no people by what stands around them: money, shares, labels, dates and years.</summary>
internal sealed class NumberFilter(Lexicon lexicon)
{
    private static readonly FrozenSet<string> Labels = Vocabulary.Of("label");
    private static readonly FrozenSet<string> Currencies = Vocabulary.Of("currency");
    private static readonly FrozenSet<string> Shares = Vocabulary.Of("share");

    /// <summary>Whether the number is money, a share, a label or a day.</summary>
    public bool CountsNoPeople(AnnotatedText text, Mention mention, int first)
    {
        var before = mention.First > first ? text.Lower(mention.First - 1) : "";
        return Currencies.Contains(before)
            || mention.Numeral && (Labels.Contains(before) || IsMonth(before))
            || IsYear(text, mention) && before.Length is 1 or 2 && char.IsAsciiDigit(before[0])
            // "said in 2016 the fighter had died"
            || IsYear(text, mention) && before == "in" && text.Lower(mention.End) is "the" or "a" or "an"
            || Shares.Contains(text.Lower(mention.End))
            || IsRatio(text, mention)
            // "closer to 90 than to 50"
            || before == "to" && text.Lower(mention.First - 2) == "than"
            || before == "but" && text.Lower(mention.First - 2) == "all";
    }

    public bool IsYear(AnnotatedText text, Mention mention) =>
        mention.Numeral && text[mention.First].Length == 4 && mention.Quantity.Values is [>= 1900 and < 2100];

    /// <summary>
    /// Whether the noun after the number begins something else, as in news that lost its commas: "killed 12 Friday",
    /// "the toll at 12 shocked many".
    /// </summary>
    public bool IsCutShort(AnnotatedText text, Mention mention, NounPhrase noun, bool toll)
    {
        var next = text.Lower(noun.First);
        return !mention.Article
            && !next.EndsWith('s')
            && lexicon.ClassOf(next) != WordClass.Unit
            && (toll || char.IsUpper(text.Word(noun.First)[0]) || next.EndsWith("ly", StringComparison.Ordinal))
            && !IsYear(text, mention);
    }

    // "one in five", "one out of ten"
    private bool IsRatio(AnnotatedText text, Mention mention)
    {
        var next =
            text.Lower(mention.End) == "in" ? mention.End + 1
            : text.Lower(mention.End) == "out" && text.Lower(mention.End + 1) == "of" ? mention.End + 2
            : 0;
        return mention.Quantity is { Hedge: Hedge.Exact, Values: [1] }
            && next > 0
            && next < text.Count
            && (char.IsAsciiDigit(text.Word(next)[0]) || lexicon.IsNumberWord(text.Lower(next)));
    }

    // "12 May": a unit of time that names a month.
    private bool IsMonth(string before) => before.Length > 2 && lexicon.ClassOf(before) == WordClass.Unit;
}
