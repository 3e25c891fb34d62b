using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Timing;

/// <summary>The words of the calendar and their values.</summary>
internal static class Calendar
{
    public static FrozenDictionary<string, int> Months { get; } = Load("month");
    public static FrozenDictionary<string, int> Weekdays { get; } = Load("weekday");
    public static FrozenDictionary<string, int> Numbers { get; } = Load("number");

    /// <summary>Length of a unit in days; 0 for hours.</summary>
    public static FrozenDictionary<string, int> Units { get; } = Load("unit");

    /// <summary>The days of a year and a month; null where there is no such month.</summary>
    public static (LocalDate From, LocalDate To)? Month(int year, int month) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12
            ? (new LocalDate(year, month, 1), new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1))
            : null;

    /// <summary>A day, where there is such a one.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998
        && month is >= 1 and <= 12
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static FrozenDictionary<string, int> Load(string kind) =>
        Table
            .Shipped("Timing/words.tsv")
            .Rows.Where(row => row[0] == kind)
            .SelectMany(row =>
                row[1]
                    .Split(' ')
                    .Select(word => (word, value: int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)))
            )
            .ToFrozenDictionary(pair => pair.word, pair => pair.value);
}
