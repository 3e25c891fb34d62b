using Whence.Languages;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Reads quantity expressions: hedges, numbers, ranges, vague words and articles.</summary>
internal sealed class QuantityReader
{
    private readonly NumberReader numbers = new();
    private readonly PhraseBook<Hedge> before = new();
    private readonly PhraseBook<Hedge> after = new();
    private readonly PhraseBook<string> vague = new();
    private readonly Convention convention;

    public QuantityReader(Convention convention)
    {
        this.convention = convention;
        foreach (var row in Table.Shipped("Counting/hedges.tsv").Rows)
        {
            (row[0] == "before" ? before : after).Add(row[1], Enum.Parse<Hedge>(row[2]));
        }
        foreach (var words in convention.VagueWords)
        {
            vague.Add(words, words);
        }
    }

    /// <summary>The quantity expression that starts at token <paramref name="at"/>; null where none does.</summary>
    public Mention? Read(AnnotatedText text, int at, int end)
    {
        var mention = ReadCore(text, at, end);
        return mention is not null && text.Lower(mention.End) is "other" or "more" or "additional" && mention?.End < end
            ? mention with
            {
                End = mention.End + 1,
            }
            : mention;
    }

    private Mention? ReadCore(AnnotatedText text, int at, int end)
    {
        Hedge? hedge = null;
        var i = at;
        while (before.TryMatch(text, i, end, null, out var found, out var next) && next < end)
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
        if (text.Lower(i) is "another" && i + 1 < end && IsNumber(text, i + 1, end))
        {
            i++;
        }
        if (text.Lower(i) == "between" && TryReadPair(text, i + 1, end, "and", out var low, out var high, out var stop))
        {
            return Make(at, stop, Hedge.Between, [low, high]);
        }
        if (vague.TryMatch(text, i, end, null, out var words, out stop))
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
                && after.TryMatch(text, stop, end, null, out var behind, out var past)
                && !IsNumber(text, past, end)
            )
            {
                (hedge, stop) = (behind, past);
            }
            return Make(at, stop, hedge ?? Hedge.Exact, [value]) with { Numeral = numeral };
        }
        return hedge is null && text.Lower(at) is "a" or "an" or "another" or "no" or "any"
            ? ReadArticle(text, at)
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

    private bool IsVague(AnnotatedText text, int at, int end) => vague.TryMatch(text, at, end, null, out _, out _);

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
        return TryReadPair(text, at, end, null, out low, out high, out next);
    }

    private bool TryReadPair(
        AnnotatedText text,
        int at,
        int end,
        string? link,
        out long low,
        out long high,
        out int next
    )
    {
        (high, next) = (0, at);
        if (
            !numbers.TryRead(text, at, end, out low, out var middle)
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
