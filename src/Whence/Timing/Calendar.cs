using System.Collections.Frozen;
using System.Globalization;
using Whence.Languages;

namespace Whence.Timing;

/// <summary>The words of the calendar and their values, and its days.</summary>
internal static class Calendar
{
    private static readonly Table Words = Table.Shipped("Timing/words.tsv");

    public static FrozenDictionary<string, int> Months { get; } = Of("month");
    public static FrozenDictionary<string, int> Weekdays { get; } = Of("weekday");

    /// <summary>"thu", "fri": weekdays only where a date follows.</summary>
    public static FrozenDictionary<string, int> ShortWeekdays { get; } = Of("short-weekday");
    public static FrozenDictionary<string, int> Numbers { get; } = Of("number");

    /// <summary>"first" 1 … "last" −1.</summary>
    public static FrozenDictionary<string, int> Ordinals { get; } = Of("ordinal");

    /// <summary>Length of a unit in days; 0 for hours.</summary>
    public static FrozenDictionary<string, int> Units { get; } = Of("unit");

    /// <summary>The first month of a season, as the north has it.</summary>
    public static FrozenDictionary<string, int> Seasons { get; } = Of("season");

    /// <summary>Feasts of a fixed day, as month × 100 + day.</summary>
    public static FrozenDictionary<string, int> Feasts { get; } = Of("feast");

    /// <summary>"early" 1, "mid" 2, "late" 3: which third is meant.</summary>
    public static FrozenDictionary<string, int> Parts { get; } = Of("part");

    /// <summary>The words of a kind that have no value.</summary>
    public static FrozenSet<string> Set(string kind) => Of(kind).Keys.ToFrozenSet();

    /// <summary>The days of a year and a month; null where there is no such month.</summary>
    public static (LocalDate From, LocalDate To)? Month(int year, int month) =>
        IsYear(year) && month is >= 1 and <= 12
            ? (new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1))
            : null;

    /// <summary>A day, where there is such a one.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>Whether days and months can be reckoned from <paramref name="year"/> without leaving the calendar.</summary>
    public static bool IsYear(int year) => year is >= 200 and <= 9000;

    /// <summary>The last <paramref name="weekday"/> on or before <paramref name="on"/>.</summary>
    public static LocalDate OnOrBefore(LocalDate on, int weekday) =>
        on.PlusDays(-(((int)on.DayOfWeek - weekday + 7) % 7));

    /// <summary>The first <paramref name="weekday"/> after <paramref name="on"/>.</summary>
    public static LocalDate After(LocalDate on, int weekday) => on.PlusDays((weekday - (int)on.DayOfWeek + 6) % 7 + 1);

    /// <summary>UCDP date_prec of the days [from, to]: 1 day, 2 two to six days, 3 week, 4 month, 5 longer.</summary>
    public static int Precision(LocalDate from, LocalDate to) =>
        NodaTime.Period.DaysBetween(from, to) switch
        {
            <= 0 => 1,
            < 6 => 2,
            < 9 => 3,
            < 62 => 4,
            _ => 5,
        };

    private static FrozenDictionary<string, int> Of(string kind) =>
        Words
            .Rows.Where(row => row[0] == kind)
            .SelectMany(row =>
                row[1]
                    .Split(' ')
                    .Select(word =>
                        (word: word.Replace('_', ' '), value: int.Parse(row[2], CultureInfo.InvariantCulture))
                    )
            )
            .ToFrozenDictionary(pair => pair.word, pair => pair.value);
}
