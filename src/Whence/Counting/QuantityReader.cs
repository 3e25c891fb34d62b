using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Reads quantity expressions: hedges, numbers, ranges, vague words and articles.</summary>
internal sealed class QuantityReader
{
    // "rose over the night from 38 to 41": how far before "from" the verb of change may stand.
    private const int LongestChange = 6;

    private static readonly FrozenSet<string> Further = Vocabulary.Of("further");
    private static readonly FrozenSet<string> Extras = Vocabulary.Of("extra");
    private static readonly FrozenSet<string> Guesses = Vocabulary.Of("guess");
    private static readonly FrozenSet<string> Changes = Vocabulary.Of("change");
    private readonly NumberReader numbers = new();
    private readonly PhraseBook<Hedge> before;
    private readonly PhraseBook<Hedge> after;
    private readonly PhraseBook<string> vague;
    private readonly FrozenSet<string> firsts;

    // Tokens from a toll to the number that it has passed.
    private const int FarthestToll = 12;
    private static readonly FrozenSet<string> Passing = Vocabulary.Of("passing");
    private static readonly FrozenSet<string> Tolls = Vocabulary.Of("toll");
    private readonly Convention convention;

    public QuantityReader(Convention convention)
    {
        this.convention = convention;
        var hedges = Table
            .Shipped("Counting/hedges.tsv")
            .Rows.ToLookup(row => row[0], row => (row[1], Enum.Parse<Hedge>(row[2])));
        (before, after) = (new PhraseBook<Hedge>(hedges["before"]), new PhraseBook<Hedge>(hedges["after"]));
        vague = new PhraseBook<string>(convention.VagueWords.Select(words => (words, words)));
        firsts = before
            .Firsts.Concat(vague.Firsts)
            .Concat(numbers.Firsts)
            .Concat(Vocabulary.Of("quantity"))
            .ToFrozenSet();
    }

    /// <summary>The quantity expression that starts at token <paramref name="at"/>; null where none does.</summary>
    public Mention? Read(AnnotatedText text, int at, int end)
    {
        // Most tokens begin no quantity.
        var word = text.Lower(at);
        if (
            !firsts.Contains(word) && !char.IsAsciiDigit(word[0]) && !word.Contains('-', StringComparison.Ordinal)
            || ReadCore(text, at, end) is not { } mention
        )
        {
            return null;
        }
        mention = WithGuess(text, WithNumeral(text, mention, end), end);
        return mention.End < end && Further.Contains(text.Lower(mention.End)) && text.Lower(mention.End + 1) != "than"
            ? mention with
            {
                End = mention.End + 1,
            }
            : mention;
    }

    // "twelve (12)"
    private Mention WithNumeral(AnnotatedText text, Mention mention, int end) =>
        mention.End + 2 < end
        && text.Lower(mention.End) == "("
        && numbers.TryRead(text, mention.End + 1, end, out var value, out var next)
        && mention.Quantity.Values is [var stated]
        && stated == value
        && text.Lower(next) == ")"
            ? mention with
            {
                End = next + 1,
                Numeral = false,
            }
            : mention;

    // "scores, possibly hundreds": the first word stands, and the second says how far it may reach.
    private Mention WithGuess(AnnotatedText text, Mention mention, int end)
    {
        var at = mention.End < end && text.Lower(mention.End) == "," ? mention.End + 1 : mention.End;
        var next = Guesses.Contains(text.Lower(at)) ? at + 1 : at;
        next = text.Lower(at) == "if" && text.Lower(at + 1) == "not" ? at + 2 : next;
        if (
            mention.Article
            || next == at
            || next >= end
            || ReadCore(text, next, end) is not { Article: false } guess
            || guess.Quantity.Interval.Low < mention.Quantity.Interval.Low
        )
        {
            return mention;
        }
        var interval = mention.Quantity.Interval with { High = guess.Quantity.Interval.High };
        return mention with
        {
            End = guess.End,
            Numeral = false,
            Quantity = mention.Quantity with { Interval = interval },
        };
    }

    private Mention? ReadCore(AnnotatedText text, int at, int end)
    {
        Hedge? hedge = null;
        var i = at;
        while (before.TryMatch(text, i, end, out var found, out var next) && next < end)
        {
            hedge = hedge is null or Hedge.About ? found : hedge;
            i = next;
        }
        if (
            hedge is not null
            && text.Lower(i) is "the" or "a" or "an"
            && !IsNumber(text, i, end)
            && !IsVague(text, i, end)
        )
        {
            i++;
        }
        var extra = text.Lower(i) is "a" or "an" && Extras.Contains(text.Lower(i + 1)) ? i + 2 : i + 1;
        if ((text.Lower(i) is "another" || extra == i + 2) && extra < end && IsNumber(text, extra, end))
        {
            i = extra;
        }
        if (text.Lower(i) == "from" && hedge is null && ReadSpan(text, i, end) is { } spanned)
        {
            return spanned;
        }
        // "between one hundred and two hundred", but "between one hundred and five and two hundred".
        if (
            text.Lower(i) == "between"
            && (
                TryReadPair(text, i + 1, end, "and", false, out var low, out var high, out var stop)
                    && !(text.Lower(stop) == "and" && IsNumber(text, stop + 1, end))
                || TryReadPair(text, i + 1, end, "and", true, out low, out high, out stop)
            )
        )
        {
            return Make(at, stop, Hedge.Between, [low, high]);
        }
        if (vague.TryMatch(text, i, end, out var words, out stop))
        {
            var quantity = new Quantity(Hedge.Vague, [], convention.Read(Hedge.Vague, [], words, hedge))
            {
                Vague = words,
                Outer = hedge,
            };
            return new Mention(at, stop, quantity);
        }
        if (TryReadRange(text, i, end, out low, out high, out stop))
        {
            return Make(at, stop, Hedge.Between, [low, high]);
        }
        if (TryReadPlus(text, i, out var value))
        {
            return Make(at, i + 1, hedge ?? Hedge.AtLeast, [value]) with { Numeral = true };
        }
        if (numbers.TryRead(text, i, end, out value, out stop))
        {
            var numeral = hedge is null && stop == i + 1 && char.IsAsciiDigit(text.Word(i)[0]);
            if (
                hedge is null
                && stop < end
                && after.TryMatch(text, stop, end, out var behind, out var past)
                && !IsNumber(text, past, end)
            )
            {
                (hedge, stop) = (behind, past);
            }
            return Make(at, stop, hedge ?? Bare(text, at), [value]) with { Numeral = numeral };
        }
        return hedge is null && text.Lower(at) is "a" or "an" or "another" or "no" or "any"
            ? ReadArticle(text, at)
            : null;
    }

    // "The death toll passed 60", "deaths topped 1,000": a number that has been left behind. "He passed 20 people" is none.
    private static Hedge Bare(AnnotatedText text, int at)
    {
        if (!Passing.Contains(text.Lower(at - 1)))
        {
            return Hedge.Exact;
        }
        for (var i = at - 2; i >= Math.Max(0, at - FarthestToll); i--)
        {
            if (Tolls.Contains(text.Lower(i)))
            {
                return Hedge.MoreThan;
            }
        }
        return Hedge.Exact;
    }

    // "from 30 to more than 40"; "rose from 38 to 41" is two figures.
    private Mention? ReadSpan(AnnotatedText text, int from, int end)
    {
        for (var i = from - 1; i >= Math.Max(0, from - LongestChange); i--)
        {
            if (Changes.Contains(text.Lower(i)))
            {
                return null;
            }
        }
        if (!numbers.TryRead(text, from + 1, end, out var low, out var to) || text.Lower(to) != "to")
        {
            return null;
        }
        var second = before.TryMatch(text, to + 1, end, out _, out var hedged) ? hedged : to + 1;
        return numbers.TryRead(text, second, end, out var high, out var next) && low < high
            ? Make(from, next, Hedge.Between, [low, high])
            : null;
    }

    private Mention? ReadArticle(AnnotatedText text, int at)
    {
        var without = at > 0 && text.Lower(at - 1) == "without";
        return text.Lower(at) switch
        {
            "any" when without => Make(at - 1, at + 1, Hedge.Exact, [0]),
            "any" => null,
            "no" => Make(at, at + 1, Hedge.Exact, [0]) with { Article = true },
            _ => Make(at, at + 1, Hedge.Exact, [1]) with { Article = true },
        };
    }

    private bool IsNumber(AnnotatedText text, int at, int end) => numbers.TryRead(text, at, end, out _, out _);

    private bool IsVague(AnnotatedText text, int at, int end) => vague.TryMatch(text, at, end, out _, out _);

    private Mention Make(int first, int end, Hedge hedge, ImmutableArray<long> values) =>
        new(first, end, new Quantity(hedge, values, convention.Read(hedge, values.AsSpan())));

    // "20-plus" is one token.
    private static bool TryReadPlus(AnnotatedText text, int at, out long value)
    {
        value = 0;
        var lower = text.Lower(at);
        var plus = lower.EndsWith("-plus", StringComparison.Ordinal) ? lower.Length - 5 : -1;
        if (plus <= 0 || !NumberReader.TryParse(lower.AsSpan(0, plus), out var number) || number % 1 != 0)
        {
            return false;
        }
        value = (long)number;
        return true;
    }

    private bool TryReadRange(AnnotatedText text, int at, int end, out long low, out long high, out int next)
    {
        (low, high, next) = (0, 0, at);
        if (at >= end)
        {
            return false;
        }
        var word = text.Word(at);
        var dash = word.IndexOfAny('-', '–', '/');
        if (
            dash > 0
            && word.Length < 32
            && NumberReader.TryParse(word[..dash], out var a)
            && dash + 1 < word.Length
            && NumberReader.TryParse(word[(dash + 1)..], out var b)
        )
        {
            var scale = numbers.ScaleAt(text, at + 1, end);
            (low, high, next) = ((long)(a * scale), (long)(b * scale), scale > 1 ? at + 2 : at + 1);
            return low < high && word[dash] != '/';
        }
        if (at > 0 && text.Lower(at - 1) == "from")
        {
            return false;
        }
        return TryReadPair(text, at, end, null, true, out low, out high, out next);
    }

    private bool TryReadPair(
        AnnotatedText text,
        int at,
        int end,
        string? link,
        bool joined,
        out long low,
        out long high,
        out int next
    )
    {
        (high, next) = (0, at);
        if (
            !numbers.TryRead(text, at, end, out low, out var middle, joined)
            || middle + 1 >= end
            || (
                link is null
                    ? text.Lower(middle) is not ("to" or "or" or "-" or "–" or "—")
                    : text.Lower(middle) != link
            )
            || !numbers.TryRead(text, middle + 1, end, out high, out next)
        )
        {
            return false;
        }
        var scale = numbers.ScaleAt(text, next - 1, end);
        if (middle == at + 1 && char.IsAsciiDigit(text.Word(at)[0]) && scale > 1 && low < 1000 && low * scale < high)
        {
            low *= scale;
        }
        return low < high;
    }
}
