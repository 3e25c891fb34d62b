using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>Reads words that count from the report's day: "Sunday", "yesterday", "last month", "the past week", "three days ago".</summary>
internal sealed class RelativeReader(AnnotatedText text)
{
    private const string HowLong = "the words do not say how long";

    private static readonly FrozenSet<string> Past = Calendar.Set("past");
    private static readonly FrozenSet<string> FeastStarts = Calendar
        .Feasts.Keys.Select(feast => feast.Split(' ', '\'')[0])
        .ToFrozenSet();

    private static readonly FrozenSet<string> Vague = Calendar.Set("vague");

    /// <summary>The expression at token <paramref name="i"/>, reckoned from <paramref name="setting"/>; null where there is none.</summary>
    public Reach? Read(int i, Setting setting)
    {
        var word = text.Lower(i);
        var anchor = setting.Anchor;
        switch (word)
        {
            case "yesterday":
                return Days(i + 1, anchor, -1, -1);
            case "today" or "tonight":
                return Days(i + 1, anchor, 0, 0);
            case "tomorrow":
                return Days(i + 1, anchor, 1, 1);
            case "overnight":
                return Overnight(i, anchor);
            case "the":
                return The(i, setting);
            case "this" or "last" or "next" or "past" or "previous" or "coming":
                return Step(i, anchor) ?? Span(i, anchor);
            case "recent" when Calendar.Units.ContainsKey(text.Lower(i + 1)):
                return new Reach(i + 2, null, null) { Unresolved = HowLong };
        }
        if (Calendar.Weekdays.TryGetValue(word, out var weekday))
        {
            return char.IsUpper(text.Text[text[i].Start])
                ? Weekday(i + 1, anchor, weekday, text.Lower(i - 1) == "next")
                : null;
        }
        return Feast(i, anchor) ?? Ago(i, setting);
    }

    private static Reach Weekday(int end, LocalDate? anchor, int weekday, bool next)
    {
        LocalDate? day =
            anchor is not { } on ? null
            : next ? Calendar.After(on, weekday)
            : Calendar.OnOrBefore(on, weekday);
        return new Reach(end, day, day);
    }

    // The night that ends on the day itself, or begins on the day named.
    private Reach Overnight(int i, LocalDate? anchor)
    {
        var at = text.Lower(i + 1) is "on" ? i + 2 : i + 1;
        return Calendar.Weekdays.TryGetValue(text.Lower(at), out var weekday)
            ? anchor is { } on && Calendar.OnOrBefore(on, weekday) is var night
                ? new Reach(at + 1, night, night.PlusDays(1))
                : new Reach(at + 1, null, null)
            : Days(i + 1, anchor, -1, 0);
    }

    // "the past week", "the last three days", "the day before yesterday", "the previous day", "the weekend".
    private Reach? The(int i, Setting setting)
    {
        var (second, third) = (text.Lower(i + 1), text.Lower(i + 2));
        if (Past.Contains(second))
        {
            if (Calendar.Units.ContainsKey(third) && second is "previous" or "preceding")
            {
                return Back(i + 3, setting.Named ?? setting.Spoken?.Day, 1, third);
            }
            return Span(i + 1, setting.Anchor);
        }
        return (second, third) switch
        {
            ("day", "before") when text.Lower(i + 3) == "yesterday" => Days(i + 4, setting.Anchor, -2, -2),
            ("day", "before") when !GoesOn(i + 3) => Back(i + 3, setting.Named ?? setting.Spoken?.Day, 1, "day"),
            ("next" or "following", "day" or "morning") => Forth(i + 3, setting.Named ?? setting.Spoken?.Day, 1, "day"),
            ("weekend", _) => setting.Anchor is { } on ? Named(i + 2, on, "weekend", 0) : new Reach(i + 2, null, null),
            _ => null,
        };
    }

    // "this week", "last month", "next year", "last Thursday", "last August", "last night", "this morning".
    private Reach? Step(int i, LocalDate? anchor)
    {
        var (word, unit) = (text.Lower(i), text.Lower(i + 1));
        if (word is not ("this" or "last" or "next"))
        {
            return null;
        }
        var step =
            word == "last" ? -1
            : word == "next" ? 1
            : 0;
        if (Calendar.Weekdays.TryGetValue(unit, out var weekday))
        {
            var before = word == "last" ? anchor?.PlusDays(-1) : anchor;
            return Weekday(i + 2, before, weekday, step > 0);
        }
        if (unit is "week" or "weekend" or "month" or "year")
        {
            return anchor is { } on ? Named(i + 2, on, unit, step) : new Reach(i + 2, null, null);
        }
        if (unit is "night" or "evening" or "morning" or "afternoon" && step <= 0)
        {
            return Days(i + 2, anchor, step, step);
        }
        if (step <= 0 && Calendar.Months.TryGetValue(unit, out var month) && unit is not "may" and not "march")
        {
            return anchor is not { } day ? new Reach(i + 2, null, null)
                : Calendar.Month(month < day.Month || step == 0 ? day.Year : day.Year - 1, month) is var (from, to)
                    ? new Reach(i + 2, from, to)
                : null;
        }
        return null;
    }

    // "past week", "last three days", "past few months": up to the report's day.
    private Reach? Span(int i, LocalDate? anchor)
    {
        if (!Past.Contains(text.Lower(i)))
        {
            return null;
        }
        if (Calendar.Units.ContainsKey(text.Lower(i + 1)))
        {
            return Stretch(i + 2, anchor, 1, text.Lower(i + 1));
        }
        if (!Calendar.Units.ContainsKey(text.Lower(i + 2)))
        {
            return null;
        }
        return Numerals.Count(text, i + 1) is { } count ? Stretch(i + 3, anchor, count, text.Lower(i + 2))
            : Vague.Contains(text.Lower(i + 1)) ? new Reach(i + 3, null, null) { Unresolved = HowLong }
            : null;
    }

    // "three days ago", "a day earlier", "two days later".
    private Reach? Ago(int i, Setting setting)
    {
        if (!Calendar.Units.ContainsKey(text.Lower(i + 1)))
        {
            return null;
        }
        var (unit, turn) = (text.Lower(i + 1), text.Lower(i + 2));
        if (Numerals.Count(text, i) is not { } count)
        {
            return turn is "ago" or "earlier" or "later" && Vague.Contains(text.Lower(i))
                ? new Reach(i + 3, null, null) { Unresolved = HowLong }
                : null;
        }
        var named = setting.Named ?? setting.Spoken?.Day;
        return turn switch
        {
            "ago" => Back(i + 3, setting.Anchor, count, unit),
            "before" when GoesOn(i + 3) => null,
            "earlier" or "before" => Back(i + 3, named ?? setting.Anchor, count, unit),
            "later" when Calendar.Units[unit] > 0 => Forth(i + 3, named, count, unit),
            _ => null,
        };
    }

    // "three days before the vote": reckoned from something else.
    private bool GoesOn(int i) => i < text.Count && char.IsLetterOrDigit(text.Text[text[i].Start]);

    private Reach? Feast(int i, LocalDate? anchor)
    {
        var word = text.Lower(i);
        if (!FeastStarts.Contains(word))
        {
            return null;
        }
        var at = text.Lower(i + 1) == "'s" ? i + 2 : i + 1;
        var two = word + (at > i + 1 ? "'s " : " ") + text.Lower(at);
        var end = Calendar.Feasts.TryGetValue(two, out var day) ? at + 1 : i + 1;
        if (end == i + 1 && !Calendar.Feasts.TryGetValue(word, out day))
        {
            return null;
        }
        if (anchor is not { } on)
        {
            return new Reach(end, null, null);
        }
        var feast = new LocalDate(on.Year, day / 100, day % 100);
        feast = feast > on ? feast.PlusYears(-1) : feast;
        return new Reach(end, feast, feast);
    }

    /// <summary>The last <paramref name="count"/> units up to <paramref name="end"/>'s day, that day included.</summary>
    public static Reach Stretch(int end, LocalDate? anchor, int count, string unit)
    {
        if (anchor is not { } on)
        {
            return new Reach(end, null, null);
        }
        // Hours count from noon: 36 of them reach into yesterday, 48 into the day before.
        var from = Calendar.Units[unit] == 0 ? on.PlusDays(-((count + 11) / 24)) : Shift(on, -count, unit);
        return new Reach(end, from, on);
    }

    private static Reach Back(int end, LocalDate? from, int count, string unit) => Forth(end, from, -count, unit);

    // A day so many days off; farther off, the month or the year.
    private static Reach Forth(int end, LocalDate? from, int count, string unit)
    {
        if (from is not { } on)
        {
            return new Reach(end, null, null);
        }
        var day =
            Calendar.Units[unit] == 0 ? on.PlusDays((count + (count < 0 ? -11 : 11)) / 24) : Shift(on, count, unit);
        return Calendar.Units[unit] switch
        {
            30 => new Reach(
                end,
                new LocalDate(day.Year, day.Month, 1),
                new LocalDate(day.Year, day.Month, 1).PlusMonths(1).PlusDays(-1)
            ),
            >= 365 => new Reach(end, new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31)),
            _ => new Reach(end, day, day),
        };
    }

    private static LocalDate Shift(LocalDate on, int count, string unit) =>
        Calendar.Units[unit] switch
        {
            30 => on.PlusMonths(count),
            365 => on.PlusYears(Math.Clamp(count, -150, 150)),
            3650 => on.PlusYears(Math.Clamp(count, -15, 15) * 10),
            var days => on.PlusDays(Math.Clamp(count, -400, 400) * days),
        };

    private static Reach Days(int end, LocalDate? anchor, int from, int to) =>
        anchor is { } on ? new Reach(end, on.PlusDays(from), on.PlusDays(to)) : new Reach(end, null, null);

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
                // Said on a Sunday, "last weekend" is not the one that is ending.
                var saturday = Calendar.OnOrBefore(on.PlusDays(step < 0 ? -2 : 0), 6).PlusWeeks(Math.Max(0, step));
                return new Reach(end, saturday, saturday.PlusDays(1));
            default:
                var monday = Calendar.OnOrBefore(on, 1).PlusWeeks(step);
                return new Reach(end, monday, monday.PlusDays(6));
        }
    }
}
