using System.Globalization;

namespace Whence.Timing;

/// <summary>Reads dates in figures alone: "2024-12-17", "17.12.2024", "12/17/2024".</summary>
internal static class NumericDate
{
    /// <summary>
    /// The day that <paramref name="word"/> names. Points and hyphens put the day before the month; with strokes either may come
    /// first, and where both readings are possible, and neither lies after <paramref name="anchor"/>, the days span both.
    /// </summary>
    public static (LocalDate First, LocalDate Last)? Read(string word, LocalDate? anchor)
    {
        if (word.Length is < 8 or > 10 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }
        var mark = word.AsSpan().IndexOfAny('-', '/', '.');
        var parts = mark < 0 ? [] : word.Split(word[mark]);
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }
        var (a, b, c) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        if (parts[0].Length == 4)
        {
            return One(Calendar.Day(a, b, c));
        }
        if (parts[2].Length != 4)
        {
            return null;
        }
        var dayFirst = Calendar.Day(c, b, a);
        var monthFirst = word[mark] == '/' || dayFirst is null ? Calendar.Day(c, a, b) : null;
        if (anchor is { } on && dayFirst is not null && monthFirst is not null)
        {
            // What is reported has happened.
            dayFirst = dayFirst > on && monthFirst <= on ? null : dayFirst;
            monthFirst = monthFirst > on && dayFirst <= on ? null : monthFirst;
        }
        return dayFirst is { } x && monthFirst is { } y ? (x < y ? x : y, x < y ? y : x) : One(dayFirst ?? monthFirst);
    }

    private static (LocalDate, LocalDate)? One(LocalDate? day) => day is { } found ? (found, found) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
