using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Finds time expressions and resolves them to days against the report's publication day, or the date that its text opens
/// with where it has none; never against a clock.
/// </summary>
public sealed class TimeRecogniser
{
    private const string NoAnchor = "the report has no publication day";
    private const int OpeningTokens = 12;

    /// <summary>The periods named in <paramref name="text"/>, in reading order, each with its span.</summary>
    public ImmutableArray<Period> Recognise(AnnotatedText text)
    {
        var dates = new DateReader(text);
        var relative = new RelativeReader(text);
        var (anchor, from) = Opening(text, dates);
        var found = ImmutableArray.CreateBuilder<Period>();
        Period? spoken = null;
        var sentence = -1;
        LocalDate? named = null;
        for (var i = from; i < text.Count; )
        {
            if (text.SentenceIndexOf(i) != sentence)
            {
                (sentence, named) = (text.SentenceIndexOf(i), null);
            }
            if (Same(text, i) is var end && end > i)
            {
                found.Add(Anaphor(text, i, end, spoken));
                i = end;
                continue;
            }
            if ((dates.Read(i, anchor) ?? relative.Read(i, anchor, named)) is not { } reach || reach.End > text.Count)
            {
                i++;
                continue;
            }
            var period = Bounded(text, i, reach, dates, anchor, out var next);
            found.Add(period);
            if (reach.From is not null)
            {
                spoken = period;
                named = reach.From == reach.To ? reach.From : named;
            }
            i = next;
        }
        return found.ToImmutable();
    }

    // "Wednesday 21 August 2013 Security Council …": the date that opens a scraped text is its publication line, not an event's.
    private static (LocalDate? Anchor, int From) Opening(AnnotatedText text, DateReader dates)
    {
        for (var i = 0; i < Math.Min(OpeningTokens, text.Count); i++)
        {
            if (dates.Read(i, null) is { From: { } day, To: { } to } reach && day == to)
            {
                var opens = i <= 4 && !text.Lower(i - 1).Equals("on", StringComparison.Ordinal);
                return (text.Report.Published ?? day, opens ? reach.End : 0);
            }
        }
        return (text.Report.Published, 0);
    }

    private static Period Bounded(
        AnnotatedText text,
        int i,
        Reach reach,
        DateReader dates,
        LocalDate? anchor,
        out int next
    )
    {
        next = reach.End;
        var first = i;
        var (from, to) = (reach.From, reach.To);
        while (
            first > 0
            && text.Lower(first - 1) is "last" or "this" or "the" or "early" or "late" or "earlier" or "on" or "mid"
        )
        {
            if (
                text.Lower(first - 1) is "on" or "the"
                && text.Lower(first - 2) is not ("early" or "late" or "earlier" or "since" or "until" or "over")
            )
            {
                break;
            }
            first--;
        }
        if (
            text.Lower(first - 1) == "of"
            && text.Lower(first - 2) is "beginning" or "start" or "end"
            && text.Lower(first - 3) == "the"
        )
        {
            first -= 3;
        }
        var open = false;
        switch (text.Lower(first - 1))
        {
            case "since":
                (first, to, open) = (first - 1, null, true);
                break;
            case "until" or "till":
                (first, from, open) = (first - 1, null, true);
                break;
            case "of" when text.Lower(first - 2) == "as":
                (first, from, open) = (first - 2, null, true);
                break;
            case "from"
            or "between"
                when text.Lower(next) is "to" or "until" or "and" or "through"
                    && dates.Read(next + 1, anchor) is { } last:
                (first, to, next) = (first - 1, last.To, last.End);
                break;
        }
        var span = text.SpanOf(first, next);
        return new Period(span.In(text.Text))
        {
            Span = span,
            From = from,
            To = to,
            Precision = reach.From is null ? null : Precision(reach.From, reach.To),
            Unresolved = from is null && to is null ? NoAnchor : null,
        } with
        {
            Precision = reach.From is null ? null : Precision(open ? reach.From : from, open ? reach.To : to),
        };
    }

    /// <summary>UCDP date_prec by the days' number.</summary>
    private static int? Precision(LocalDate? from, LocalDate? to) =>
        from is not { } a || to is not { } b
            ? null
            : NodaTime.Period.DaysBetween(a, b) switch
            {
                <= 0 => 1,
                < 6 => 2,
                < 14 => 3,
                < 62 => 4,
                _ => 5,
            };

    private static int Same(AnnotatedText text, int i)
    {
        if (text.Lower(i) is "in" or "during" or "over" or "at" && text.Lower(i + 1) is "the" or "that" or "this")
        {
            if (text.Lower(i + 2) == "same" && text.Lower(i + 3) is "period" or "time" or "span" or "interval")
            {
                return text.Lower(i) == "at" ? i : i + 4;
            }
            return text.Lower(i + 2) is "period" || (text.Lower(i), text.Lower(i + 2)) is ("at", "time") ? i + 3 : i;
        }
        return text.Lower(i) is "that" && text.Lower(i + 1) == "day" && text.Lower(i - 1) is not "on" ? i + 2
            : text.Lower(i) is "the" && text.Lower(i + 1) == "same" && text.Lower(i + 2) == "day" ? i + 3
            : text.Lower(i) is "since" && text.Lower(i + 1) == "then" ? i + 2
            : i;
    }

    private static Period Anaphor(AnnotatedText text, int i, int end, Period? spoken)
    {
        var span = text.SpanOf(i, end);
        return new Period(span.In(text.Text))
        {
            Span = span,
            From = spoken?.From,
            To = text.Lower(i) == "since" ? null : spoken?.To,
            Precision = spoken?.Precision,
            Unresolved = spoken is null ? "no period was spoken of before" : null,
        };
    }
}
