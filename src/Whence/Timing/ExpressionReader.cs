using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Reads one time expression: a date or relative words with the hour, the part of the day and the part of the period that stand
/// with them ("at 3 a.m. on Sunday", "early on Tuesday morning", "mid-December", "the first week of May", "in just three days").
/// </summary>
internal sealed class ExpressionReader(AnnotatedText text)
{
    private static readonly FrozenSet<string> Dayparts = Calendar.Set("daypart");
    private static readonly FrozenSet<string> Hours = Calendar.Set("hour");

    private static readonly FrozenSet<string> Lengths = Calendar.Set("length");
    private static readonly FrozenSet<string> AfterAge = Calendar.Set("after-length");

    // Tokens between a duration and the day on which it ends.
    private const int FarthestDay = 40;

    private readonly DateReader dates = new(text);
    private readonly RelativeReader relative = new(text);

    /// <summary>The expression that begins at token <paramref name="i"/>; null where none does.</summary>
    public Reach? Read(int i, Setting setting)
    {
        if (Hour(i) is var at && at > i)
        {
            var linked = text.Lower(at) is "on" or "local" or "," || IsDay(at);
            return linked && Core(SkipLink(at), setting) is { Day: not null } day ? day : null;
        }
        if (Part(i) is var (third, next))
        {
            return Core(next, setting) is { } whole ? Narrow(whole, third) : null;
        }
        if (OfPeriod(i, setting) is { } inner)
        {
            return inner;
        }
        return Core(i, setting) ?? Duration(i, setting);
    }

    // A date or relative words, with the part of the day after them.
    private Reach? Core(int i, Setting setting)
    {
        if ((dates.Read(i, setting.Anchor) ?? relative.Read(i, setting)) is not { } core)
        {
            return null;
        }
        var third = Calendar.Parts.FirstOrDefault(part =>
            text.Lower(i).StartsWith(part.Key + "-", StringComparison.Ordinal)
        );
        if (third.Key is not null)
        {
            return Narrow(core, third.Value);
        }
        var end = core.End;
        if (Dayparts.Contains(text.Lower(end)))
        {
            end++;
        }
        else if (text.Lower(end) is "at" or "around" && Dayparts.Contains(text.Lower(end + 1)))
        {
            end += 2;
        }
        else if (text.Lower(end) is "at" or "around" && Hour(end) is var hour && hour > end)
        {
            end = hour;
        }
        return core.Until(end);
    }

    // "at about 3:30 p.m.", "3 a.m.", "shortly after midnight", "at dawn": the token after; i where there is none.
    private int Hour(int i)
    {
        var at = text.Lower(i) is "at" or "around" or "about" or "shortly" or "just" ? i + 1 : i;
        at = at > i && text.Lower(at) is "about" or "around" or "after" or "before" ? at + 1 : at;
        if (Dayparts.Contains(text.Lower(at)))
        {
            return at > i || text.Lower(at) is "midnight" or "noon" or "dawn" ? at + 1 : i;
        }
        var word = text.Lower(at);
        if (word.Length is 0 or > 5 || !char.IsAsciiDigit(word[0]))
        {
            return i;
        }
        var mark = HourMark(at + 1);
        return
            mark > at + 1
            || word.Contains(':', StringComparison.Ordinal)
            || word.EndsWith("am", StringComparison.Ordinal)
            || word.EndsWith("pm", StringComparison.Ordinal)
            ? mark
            : i;
    }

    // "pm", "p.m." as one token or as the four that its stops part it into: the token after.
    private int HourMark(int i) =>
        Hours.Contains(text.Lower(i)) ? i + 1
        : text.Lower(i) is "a" or "p" && text.Lower(i + 1) == "." && text.Lower(i + 2) == "m"
            ? text.Lower(i + 3) == "." && (i + 4 >= text.Count || text.SentenceOf(i).End > i + 4) ? i + 4
                : i + 3
        : i;

    private int SkipLink(int i)
    {
        while (text.Lower(i) is "on" or "local" or "time" or "," or "of")
        {
            i++;
        }
        return i;
    }

    private bool IsDay(int i) =>
        Calendar.Weekdays.ContainsKey(text.Lower(i)) || text.Lower(i) is "yesterday" or "today" or "tomorrow";

    // "early on", "late", "in the early hours of", "the beginning of", "mid": which third, and the token after.
    private (int Third, int Next)? Part(int i)
    {
        var at = text.Lower(i) is "the" ? i + 1 : i;
        if (!Calendar.Parts.TryGetValue(text.Lower(at), out var third))
        {
            return
                text.Lower(i) is "earlier" or "later"
                && (text.Lower(i + 1) is "on" or "this" or "today" || IsDay(i + 1))
                ? (0, SkipLink(i + 1))
                : null;
        }
        if (text.Lower(at + 1) is "hours" or "morning" && text.Lower(at + 2) is "of" or "on")
        {
            return (0, at + 3);
        }
        return text.Lower(at + 1) is "on" or "of" or "in" ? (third, at + 2)
            : at > i ? null
            : (third, at + 1);
    }

    // "the night of May 3", "the first week of May", "the second half of 2015", "the last days of July".
    private Reach? OfPeriod(int i, Setting setting)
    {
        var at = text.Lower(i) == "the" ? i + 1 : i;
        if (at > i && Dayparts.Contains(text.Lower(at)) && text.Lower(at + 1) == "of")
        {
            return Core(at + 2, setting) is { Day: not null } day ? day : null;
        }
        if (
            !Calendar.Ordinals.TryGetValue(text.Lower(at), out var which)
            || text.Lower(at + 2) is not ("of" or "in")
            || Core(at + 3, setting) is not { From: { } from, To: { } to } whole
        )
        {
            return null;
        }
        return text.Lower(at + 1) switch
        {
            "half" when which is 1 or 2 => Half(whole, from, to, which),
            "week" when which > 0 && from.PlusWeeks(which) <= to.PlusDays(1) => new Reach(
                whole.End,
                from.PlusWeeks(which - 1),
                from.PlusWeeks(which).PlusDays(-1)
            ),
            "week" or "days" when which < 0 => new Reach(whole.End, to.PlusDays(-6), to),
            "days" when which == 1 => new Reach(whole.End, from, from.PlusDays(6)),
            "day" when which == 1 => new Reach(whole.End, from, from),
            "day" when which < 0 => new Reach(whole.End, to, to),
            "quarter" when which is > 0 and <= 4 && from.PlusMonths(12) > to => new Reach(
                whole.End,
                from.PlusMonths(3 * which - 3),
                from.PlusMonths(3 * which).PlusDays(-1)
            ),
            _ => null,
        };
    }

    // "in just three days", "over two weeks", "in 24 hours": up to the day that the sentence names, else that of the report.
    private Reach? Duration(int i, Setting setting)
    {
        if (text.Lower(i) is not ("in" or "over" or "within" or "during" or "for"))
        {
            return null;
        }
        var at = i + 1;
        while (at < i + 4 && Lengths.Contains(text.Lower(at)))
        {
            at++;
        }
        return
            Numerals.Count(text, at) is { } count
            && Calendar.Units.ContainsKey(text.Lower(at + 1))
            && !AfterAge.Contains(text.Lower(at + 2))
            ? RelativeReader.Stretch(
                at + 2,
                setting.Named ?? DayAhead(at + 2, setting) ?? setting.Anchor,
                count,
                text.Lower(at + 1)
            )
            : null;
    }

    // "… found in three days, officials said on Thursday": it was so on the day of saying.
    private LocalDate? DayAhead(int i, Setting setting)
    {
        var end = Math.Min(text.SentenceOf(i - 1).End, i + FarthestDay);
        for (var j = i; j < end; j++)
        {
            if (char.IsUpper(text.Text[text[j].Start]) && Core(j, setting) is { Day: { } day })
            {
                return day;
            }
        }
        return null;
    }

    private static Reach Half(Reach whole, LocalDate from, LocalDate to, int which)
    {
        var middle = from.PlusDays((NodaTime.Period.DaysBetween(from, to) + 1) / 2);
        return which == 1 ? whole with { To = middle.PlusDays(-1) } : whole with { From = middle };
    }

    // A third of a month by its days, of a year by its months; days and weeks stay whole.
    private static Reach Narrow(Reach whole, int third)
    {
        if (third == 0 || whole.From is not { } from || whole.To is not { } to)
        {
            return whole;
        }
        return NodaTime.Period.DaysBetween(from, to) switch
        {
            < 27 => whole,
            < 32 => third == 1 ? whole with { To = from.PlusDays(9) }
            : third == 2 ? whole with { From = from.PlusDays(10), To = from.PlusDays(19) }
            : whole with { From = from.PlusDays(20) },
            < 367 => whole with { From = from.PlusMonths(4 * third - 4), To = from.PlusMonths(4 * third).PlusDays(-1) },
            _ => third == 1 ? whole with { To = from.PlusYears(4).PlusDays(-1) }
            : third == 2 ? whole with { From = from.PlusYears(3), To = from.PlusYears(7).PlusDays(-1) }
            : whole with { From = from.PlusYears(6) },
        };
    }
}
