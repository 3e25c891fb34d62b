using System.Globalization;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>Reads words that count from the report's day: "on Sunday", "yesterday", "three days ago", "the past week".</summary>
internal sealed class RelativeReader(AnnotatedText text)
{
    /// <summary>The expression at token <paramref name="i"/>; durations end at <paramref name="spoken"/>, the last day named in the sentence.</summary>
    public Reach? Read(int i, LocalDate? anchor, LocalDate? spoken)
    {
        var word = text.Lower(i);
        if (Calendar.Weekdays.TryGetValue(word, out var weekday) && char.IsUpper(text.Text[text[i].Start]))
        {
            var next = text.Lower(i - 1) == "next";
            var day = anchor is { } on ? Weekday(on, weekday, next) : (LocalDate?)null;
            return new Reach(i + 1, day, day);
        }
        switch (word)
        {
            case "yesterday":
                return Days(i + 1, anchor, -1, -1);
            case "today" or "tonight":
                return Days(i + 1, anchor, 0, 0);
            case "tomorrow":
                return Days(i + 1, anchor, 1, 1);
            case "overnight":
                return Days(i + 1, anchor, -1, 0);
            case "last" or "past" or "previous" or "this":
                return Span(i, word, anchor);
        }
        return Counted(i, anchor, spoken);
    }

    private Reach? Span(int i, string word, LocalDate? anchor)
    {
        var unit = text.Lower(i + 1);
        if (word is "last" or "this" && unit is "week" or "weekend" or "month" or "year")
        {
            if (word == "last" && text.Lower(i - 1) == "the")
            {
                return Days(i + 2, anchor, -Calendar.Units[unit], 0);
            }
            return anchor is { } on ? Named(i + 2, on, unit, word == "last" ? -1 : 0) : new Reach(i + 2, null, null);
        }
        if (word == "last" && Calendar.Months.TryGetValue(unit, out var month))
        {
            return anchor is not { } day ? new Reach(i + 2, null, null)
                : Calendar.Month(month < day.Month ? day.Year : day.Year - 1, month) is var (from, to)
                    ? new Reach(i + 2, from, to)
                : null;
        }
        if (word is "last" or "past" or "previous")
        {
            if (Calendar.Units.TryGetValue(unit, out var days) && unit is not "weekend")
            {
                return Days(i + 2, anchor, -Math.Max(1, days), 0);
            }
            if (NumberAt(i + 1) is { } count && Calendar.Units.TryGetValue(text.Lower(i + 2), out var length))
            {
                return Days(i + 3, anchor, -Back(count, length), 0);
            }
        }
        return null;
    }

    // "three days ago", "in just three days", "over two weeks", "a day earlier".
    private Reach? Counted(int i, LocalDate? anchor, LocalDate? spoken)
    {
        if (NumberAt(i) is not { } count || !Calendar.Units.TryGetValue(text.Lower(i + 1), out var length))
        {
            return null;
        }
        if (text.Lower(i + 2) == "ago")
        {
            var back = length == 0 ? 0 : Back(count, length);
            return length > 7 ? null : Days(i + 3, anchor, -back, -back);
        }
        if (text.Lower(i + 2) is "earlier" or "before" && length is > 0 and <= 7)
        {
            return Days(i + 3, spoken ?? anchor, -count * length, -count * length);
        }
        var before = i - 1;
        while (text.Lower(before) is "just" or "only" or "about" or "the" or "nearly" or "some" or "barely")
        {
            before--;
        }
        return
            text.Lower(before) is "in" or "over" or "within" or "for" or "during"
            && text.Lower(i + 2) is not ("'" or "old" or "later" or "after")
            ? Days(i + 2, spoken ?? anchor, -Back(count, length), 0)
            : null;
    }

    private static int Back(int count, int length) => length == 0 ? (count + 23) / 24 : Math.Min(count * length, 36500);

    private static Reach Days(int end, LocalDate? anchor, int from, int to) =>
        anchor is { } on && on.Year is > 101 and < 9000
            ? new Reach(end, on.PlusDays(from), on.PlusDays(to))
            : new Reach(end, null, null);

    private static Reach Named(int end, LocalDate on, string unit, int step)
    {
        switch (unit)
        {
            case "year":
                return new Reach(end, new LocalDate(on.Year + step, 1, 1), new LocalDate(on.Year + step, 12, 31));
            case "month":
                var first = new LocalDate(on.Year, on.Month, 1).PlusMonths(step);
                return new Reach(end, first, first.PlusMonths(1).PlusDays(-1));
            case "weekend":
                var saturday = Weekday(on, 6, false);
                return new Reach(end, saturday, saturday.PlusDays(1));
            default:
                var monday = Weekday(on, 1, false).PlusWeeks(step);
                return new Reach(end, monday, monday.PlusDays(6));
        }
    }

    private static LocalDate Weekday(LocalDate on, int weekday, bool next) =>
        next
            ? on.PlusDays((weekday - (int)on.DayOfWeek + 6) % 7 + 1)
            : on.PlusDays(-(((int)on.DayOfWeek - weekday + 7) % 7));

    private int? NumberAt(int i) =>
        Calendar.Numbers.TryGetValue(text.Lower(i), out var named) ? named
        : text.Lower(i).Length <= 3
        && int.TryParse(text.Lower(i), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
        : null;
}
