using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Reads dates that the calendar names: "17 December", "Dec. 17, 2024", "Sunday, 22 October", "3–7 May", "the 17th", "October",
/// "in 2015". Dates in figures alone are <see cref="NumericDate"/>'s.
/// </summary>
internal sealed class DateReader(AnnotatedText text)
{
    private const int AnnouncedAhead = 10;

    private static readonly FrozenSet<string> BeforeMonth = Calendar.Set("before-month");
    private static readonly FrozenSet<string> BeforeYear = Calendar.Set("before-year");
    private static readonly FrozenSet<string> BeforeCountedYear = Calendar.Set("before-counted-year");
    private static readonly FrozenSet<string> Closed = Calendar.Set("closed");

    /// <summary>The date at token <paramref name="i"/>, resolved against <paramref name="anchor"/>; null where there is none.</summary>
    public Reach? Read(int i, LocalDate? anchor)
    {
        if (NumericDate.Read(text.Lower(i), anchor) is var (first, last))
        {
            return new Reach(i + 1, first, last);
        }
        return WithWeekday(i, anchor) ?? DayAndMonth(i, anchor, null) ?? Longer(i, anchor);
    }

    // "Sunday, Oct. 22, 2023", "Thu 5 September".
    private Reach? WithWeekday(int i, LocalDate? anchor)
    {
        var word = text.Lower(i);
        if (
            !Calendar.Weekdays.TryGetValue(word, out var weekday)
            && !Calendar.ShortWeekdays.TryGetValue(word, out weekday)
        )
        {
            return null;
        }
        var at = Skip(Skip(Skip(i + 1, "."), ","), "the");
        return NumericDate.Read(text.Lower(at), anchor) is var (first, last)
            ? new Reach(at + 1, first, last)
            : DayAndMonth(at, anchor, weekday);
    }

    private Reach? DayAndMonth(int i, LocalDate? anchor, int? weekday)
    {
        if (MonthAt(i) is { } month)
        {
            var at = Skip(i + 1, ".");
            return Glued(at) is var (day, year) ? On(year, month, day, at + 1, null, null)
                : Days(at, closed: true) is { } days && Numerals.Year(text, at) is null
                    ? Finish(days, month, days.End, anchor, weekday)
                : null;
        }
        if (Days(Skip(i, "the"), closed: false) is { } range && (i < range.End - 1 || text.Lower(i) != "the"))
        {
            var at = Skip(range.End, "of");
            return MonthAt(at) is { } named ? Finish(range, named, at + 1, anchor, weekday) : null;
        }
        return null;
    }

    private Reach? Finish((int First, int Last, int End) days, int month, int end, LocalDate? anchor, int? weekday)
    {
        var at = Skip(Skip(end, "."), ",");
        var year = Numerals.Year(text, at);
        var next = year is null ? end : at + 1;
        if (On(year, month, days.Last, next, anchor, weekday) is not { } last)
        {
            return null;
        }
        return days.First == days.Last || last.From is not { } to
            ? last
            : new Reach(next, Calendar.Day(to.Year, month, days.First), to);
    }

    // "7", "3-7", "3–7", "3 to 7", "3 and 4"; where a month stands before them, what follows must not be counted by the last.
    private (int First, int Last, int End)? Days(int i, bool closed)
    {
        var word = text.Lower(i);
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && Numerals.DayOfMonth(word[..dash]) is { } a && Numerals.DayOfMonth(word[(dash + 1)..]) is { } b)
        {
            return a < b ? (a, b, i + 1) : null;
        }
        if (Numerals.DayOfMonth(text, i) is not { } first)
        {
            return null;
        }
        var at = Skip(i + 2, "the");
        return
            text.Lower(i + 1) is "–" or "-" or "to" or "through" or "until" or "and"
            && Numerals.DayOfMonth(text, at) is { } last
            && (text.Lower(i + 1) == "and" ? last == first + 1 : last > first)
            && (!closed || EndsHere(at + 1))
            ? (first, last, at + 1)
            : (first, first, i + 1);
    }

    // A scraped page glues "Jun 14, 2016" to "Jun 142016".
    private (int Day, int Year)? Glued(int i)
    {
        var word = text.Lower(i);
        return
            word.Length is 5 or 6 && Numerals.Year(word[^4..]) is { } year && Numerals.DayOfMonth(word[..^4]) is { } day
            ? (day, year)
            : null;
    }

    private static Reach? On(int? year, int month, int day, int end, LocalDate? anchor, int? weekday)
    {
        if (year is { } given)
        {
            return Calendar.Day(given, month, day) is { } found ? new Reach(end, found, found) : null;
        }
        if (anchor is not { } on)
        {
            return Calendar.Day(2000, month, day) is null ? null : new Reach(end, null, null);
        }
        // The latest such day on or before publication; a few days after it still mean this year (announced ahead).
        LocalDate? latest = null;
        for (var back = -1; back < 8; back++)
        {
            var candidate = Calendar.Day(on.Year - back, month, day);
            if (candidate is null || candidate > on.PlusDays(AnnouncedAhead))
            {
                continue;
            }
            latest ??= candidate;
            if (weekday is null || (int)candidate.Value.DayOfWeek == weekday)
            {
                latest = candidate;
                break;
            }
        }
        return latest is { } resolved ? new Reach(end, resolved, resolved) : null;
    }

    // What is longer than days, and "the 17th".
    private Reach? Longer(int i, LocalDate? anchor)
    {
        if (MonthAt(i) is { } month)
        {
            var at = Skip(i + 1, ".");
            var year = Skip(Skip(at, ","), "of");
            return Numerals.Year(text, year) is { } given ? Whole(given, month, year + 1)
                : NamesMonthAlone(i) ? Latest(month, i + 1, anchor)
                : null;
        }
        if (text.Lower(i) == "the" && Numerals.IsOrdinal(text.Lower(i + 1)))
        {
            return
                Numerals.DayOfMonth(text, i + 1) is { } day
                && BeforeMonth.Contains(text.Lower(i - 1))
                && EndsHere(i + 2)
                ? DayAlone(day, i + 2, anchor)
                : null;
        }
        return Season(i) ?? Decade(i) ?? BareYear(i);
    }

    private static Reach? DayAlone(int day, int end, LocalDate? anchor)
    {
        if (anchor is not { } on)
        {
            return new Reach(end, null, null);
        }
        var month = new LocalDate(on.Year, on.Month, 1);
        for (var back = 0; back < 3; back++, month = month.PlusMonths(-1))
        {
            if (Calendar.Day(month.Year, month.Month, day) is { } found && found <= on.PlusDays(AnnouncedAhead))
            {
                return new Reach(end, found, found);
            }
        }
        return null;
    }

    // Which half of the globe is meant is not said, so that only the year is sure.
    private Reach? Season(int i)
    {
        if (!Calendar.Seasons.ContainsKey(text.Lower(i)))
        {
            return null;
        }
        var at = Skip(i + 1, "of");
        return Numerals.Year(text, at) is { } year
            ? new Reach(at + 1, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            : null;
    }

    private Reach? Decade(int i) =>
        text.Lower(i) is { Length: 5 } word && word[4] == 's' && word[3] == '0' && Numerals.Year(word[..4]) is { } year
            ? new Reach(i + 1, new LocalDate(year, 1, 1), new LocalDate(year + 9, 12, 31))
            : null;

    private Reach? BareYear(int i)
    {
        var stem = Stem(i);
        if (Numerals.Year(stem) is not { } year)
        {
            return null;
        }
        var before = text.Lower(i - 1);
        return
            stem.Length < text.Lower(i).Length
            || BeforeYear.Contains(before)
            || (BeforeCountedYear.Contains(before) && EndsHere(i + 1) && (before != "between" || EndsHere(i + 3)))
            ? new Reach(i + 1, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            : null;
    }

    private static Reach? Whole(int year, int month, int end) =>
        Calendar.Month(year, month) is var (from, to) ? new Reach(end, from, to) : null;

    private static Reach? Latest(int month, int end, LocalDate? anchor) =>
        anchor is not { } on
            ? new Reach(end, null, null)
            : Whole(month <= on.Month ? on.Year : on.Year - 1, month, end);

    // "May", "March", "June" and "Jan" are verbs and names too: alone they are months only where what stands around says so.
    private bool NamesMonthAlone(int i)
    {
        var word = Stem(i);
        var led =
            word.Length < text.Lower(i).Length
            || BeforeMonth.Contains(text.Lower(i - 1))
            || (text.Lower(i - 1) == "and" && MonthAt(i - 2) is not null);
        return (char.IsUpper(text.Text[text[i].Start]) || word.Length < text.Lower(i).Length)
            && (word.Length > 4 || word is "june" or "july" || (word is "may" ? led : word[^1] == '.'))
            && (word is not "march" || led)
            && (led || i + 1 >= text.Count || !char.IsUpper(text.Text[text[i + 1].Start]));
    }

    private int? MonthAt(int i)
    {
        return Calendar.Months.TryGetValue(Stem(i), out var month) ? month : null;
    }

    // "mid-December" is one token.
    private string Stem(int i)
    {
        var word = text.Lower(i);
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Calendar.Parts.ContainsKey(word[..dash]) ? word[(dash + 1)..] : word;
    }

    // Nothing that the number before could count.
    private bool EndsHere(int i) =>
        i >= text.Count || !char.IsLower(text.Text[text[i].Start]) || Closed.Contains(text.Lower(i));

    private int Skip(int i, string word) => text.Lower(i) == word ? i + 1 : i;
}
