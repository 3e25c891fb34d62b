using System.Globalization;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>Reads the numbers that dates and durations are made of.</summary>
internal static class Numerals
{
    /// <summary>A count up to 999 at token <paramref name="i"/>: "3", "three", "twenty-four".</summary>
    public static int? Count(AnnotatedText text, int i)
    {
        var word = text.Lower(i);
        if (Calendar.Numbers.TryGetValue(word, out var named))
        {
            return named;
        }
        if (word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return
            dash > 0
            && Calendar.Numbers.TryGetValue(word[..dash], out var tens)
            && Calendar.Numbers.TryGetValue(word[(dash + 1)..], out var ones)
            && tens >= 20
            && ones < 10
            ? tens + ones
            : null;
    }

    /// <summary>A day of a month at token <paramref name="i"/>: "7", "7th".</summary>
    public static int? DayOfMonth(AnnotatedText text, int i)
    {
        var word = text.Lower(i);
        return DayOfMonth(IsOrdinal(word) ? word[..^2] : word);
    }

    /// <summary>Whether <paramref name="word"/> is a number with its ending: "7th".</summary>
    public static bool IsOrdinal(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th";

    /// <summary>A day of a month.</summary>
    public static int? DayOfMonth(string digits) =>
        digits.Length is 1 or 2
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= 31
            ? day
            : null;

    /// <summary>A year from 1800 to 2199 at token <paramref name="i"/>.</summary>
    public static int? Year(AnnotatedText text, int i) => Year(text.Lower(i));

    /// <summary>A year from 1800 to 2199.</summary>
    public static int? Year(string digits) =>
        digits.Length == 4
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1800 and <= 2199
            ? year
            : null;
}
