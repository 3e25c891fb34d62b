using System.Globalization;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>Reads dates that the calendar names: "17 December", "Dec. 17, 2024", "2024-12-17", "October", "in 2015".</summary>
internal sealed class DateReader(AnnotatedText text)
{
    private static readonly string[] Prefixes = ["mid-", "early-", "late-"];

    /// <summary>The date at token <paramref name="i"/>, resolved against <paramref name="anchor"/>; null where there is none.</summary>
    public Reach? Read(int i, LocalDate? anchor)
    {
        if (Numeric(i) is { } day)
        {
            return new Reach(i + 1, day, day);
        }
        if (MonthAt(i) is { } month)
        {
            var at = SkipDot(i + 1);
            if (DayNumber(at) is { } number && YearAt(at) is null)
            {
                var year = YearAt(Skip(at + 1, ",")) is { } y ? (y, Skip(at + 1, ",") + 1) : ((int, int)?)null;
                return Day(year?.Item1, month, number, year?.Item2 ?? at + 1, anchor);
            }
            var after = Skip(at, ",");
            return YearAt(after) is { } only ? Whole(only, month, after + 1)
                : NamesMonthAlone(i) ? Latest(month, i + 1, anchor)
                : null;
        }
        if (DayNumber(i) is { } first)
        {
            var at = Skip(i + 1, "of");
            if (MonthAt(at) is { } named)
            {
                var next = Skip(SkipDot(at + 1), ",");
                return YearAt(next) is { } year
                    ? Day(year, named, first, next + 1, anchor)
                    : Day(null, named, first, at + 1, anchor);
            }
        }
        return
            YearAt(i) is { } bare
            && text.Lower(i - 1) is "in" or "since" or "of" or "during" or "until" or "by" or "early" or "late"
            ? new Reach(i + 1, new LocalDate(bare, 1, 1), new LocalDate(bare, 12, 31))
            : null;
    }

    private static Reach? Day(int? year, int month, int number, int end, LocalDate? anchor)
    {
        if (year is { } given)
        {
            return Calendar.Day(given, month, number) is { } day ? new Reach(end, day, day) : null;
        }
        if (anchor is not { } on)
        {
            return number <= 31 ? new Reach(end, null, null) : null;
        }
        // The latest such day on or before publication; a few days after it still mean this year (announced ahead).
        var near = Calendar.Day(on.Year, month, number) ?? Calendar.Day(on.Year - 1, month, number);
        var found = near > on.PlusDays(10) ? Calendar.Day(on.Year - 1, month, number) : near;
        return found is { } resolved ? new Reach(end, resolved, resolved) : null;
    }

    private static Reach? Whole(int year, int month, int end) =>
        Calendar.Month(year, month) is var (from, to) ? new Reach(end, from, to) : null;

    private static Reach? Latest(int month, int end, LocalDate? anchor) =>
        anchor is not { } on
            ? new Reach(end, null, null)
            : Whole(month <= on.Month ? on.Year : on.Year - 1, month, end);

    // "may" and "march" are verbs too: alone they are months only with a capital and a preposition before.
    private bool NamesMonthAlone(int i) =>
        char.IsUpper(text.Text[text[i].Start])
        && (
            text.Lower(i) is not ("may" or "march")
            || text.Lower(i - 1)
                is "in"
                    or "since"
                    or "last"
                    or "of"
                    or "until"
                    or "early"
                    or "late"
                    or "by"
                    or "during"
                    or "and"
        );

    private int? MonthAt(int i)
    {
        var word = text.Lower(i);
        foreach (var prefix in Prefixes)
        {
            word = word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : word;
        }
        return Calendar.Months.TryGetValue(word.TrimEnd('.'), out var month) ? month : null;
    }

    private int? DayNumber(int i)
    {
        var word = text.Lower(i);
        if (word.Length is > 2 and <= 4 && word[^2..] is "st" or "nd" or "rd" or "th")
        {
            word = word[..^2];
        }
        return
            word.Length is 1 or 2
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is >= 1 and <= 31
            ? day
            : null;
    }

    private int? YearAt(int i) =>
        text.Lower(i) is { Length: 4 } word
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and <= 2199
            ? year
            : null;

    private LocalDate? Numeric(int i)
    {
        var parts = text.Lower(i).Length is >= 8 and <= 10 ? text.Lower(i).Split('-', '/') : [];
        if (parts.Length != 3 || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }
        var (a, b, c) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        // 17/12/2024 can only be read one way; 3/4/2024 cannot be told, and is left unread.
        return parts[0].Length == 4 ? Calendar.Day(a, b, c)
            : parts[2].Length != 4 ? null
            : a > 12 ? Calendar.Day(c, b, a)
            : b > 12 ? Calendar.Day(c, a, b)
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private int Skip(int i, string word) => text.Lower(i) == word ? i + 1 : i;

    private int SkipDot(int i) => Skip(i, ".");
}
