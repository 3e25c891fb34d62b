using System.Globalization;
using Whence.Timing;
using Calendar = Whence.Timing.Calendar;

namespace Whence.Examining.Dating;

/// <summary>
/// A day as a paper writes it. It is kept as written: a day that the calendar has not is no fault of reading. Day before month with
/// points and hyphens; with strokes both are possible, and the days span them. A year, or a year and a month, span all their days.
/// </summary>
/// <param name="Words">As written.</param>
/// <param name="First">The first day that it may be; null where it names none.</param>
/// <param name="Last">The last.</param>
/// <param name="Impossible">Whether it is written as a day, but is none of the calendar.</param>
public sealed record PaperDate(string Words, LocalDate? First, LocalDate? Last, bool Impossible)
{
    private const int YearDigits = 4;

    /// <summary>Reads <paramref name="words"/>.</summary>
    public static PaperDate Read(string words)
    {
        var trimmed = words.Trim();
        if (NumericDate.Read(trimmed, null) is { } numeric)
        {
            return new PaperDate(words, numeric.First, numeric.Last, false);
        }
        var parts = trimmed.Split('.', '-', '/', ' ');
        var numbers = Array.ConvertAll(parts, Number);
        return (parts, numbers) switch
        {
            ([{ Length: YearDigits }], [{ } year]) when Calendar.IsYear(year) => new PaperDate(
                words,
                new LocalDate(year, 1, 1),
                new LocalDate(year, 12, 31),
                false
            ),
            ([{ Length: YearDigits }, _], [{ } year, { } month]) => Of(words, Calendar.Month(year, month)),
            ([_, var month, { Length: YearDigits }], [{ } day, null, { } year]) when Month(month) is { } m =>
                Calendar.Day(year, m, day) is { } named ? Of(words, (named, named)) : Of(words, null),
            ([{ Length: YearDigits }, _, _] or [_, _, { Length: YearDigits }], [{ }, { }, { }]) => Of(words, null),
            _ => new PaperDate(words, null, null, false),
        };
    }

    /// <summary>What <paramref name="words"/> name, where they name a day.</summary>
    public static PaperDate? Known(string? words) =>
        words is not null && Read(words) is { First: not null } date ? date : null;

    /// <summary>Whether every day that it may be lies before every day that <paramref name="other"/> may be.</summary>
    public bool IsBefore(PaperDate other) => Last is { } last && other.First is { } first && last < first;

    // Of what is written as a day, but is none, nothing is known but that.
    private static PaperDate Of(string words, (LocalDate From, LocalDate To)? days) =>
        new(words, days?.From, days?.To, days is null);

    private static int? Month(string name) =>
        Calendar.Months.TryGetValue(name.ToLowerInvariant(), out var month) ? month : null;

    private static int? Number(string digits) =>
        digits.Length is > 0 and <= YearDigits && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
