using NodaTime.Text;

namespace Whence.Examining.Custody;

/// <summary>
/// When something was done with an exhibit, as precisely as somebody said: an instant, or a day, which begins and ends at another
/// instant in each zone.
/// </summary>
/// <param name="Words">As it was said.</param>
/// <param name="Earliest">The first instant that it can have been.</param>
/// <param name="Latest">The last.</param>
public readonly record struct CustodyTime(string Words, Instant Earliest, Instant Latest)
{
    // A day is over last at UTC−12, and begins first at UTC+14.
    private static readonly Duration Behind = Duration.FromHours(12);
    private static readonly Duration Ahead = Duration.FromHours(14);

    /// <summary>This very instant.</summary>
    public static CustodyTime At(Instant instant) => new(InstantPattern.General.Format(instant), instant, instant);

    /// <summary>The time that <paramref name="words"/> say: a day, 2024-12-23, or an instant with its zone, 2024-12-23T14:05:00+03:00; else null.</summary>
    public static CustodyTime? Parse(string words)
    {
        words = words.Trim();
        if (LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day })
        {
            var start = day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
            return day.Year is > 0 and < 9999
                ? new CustodyTime(words, start - Ahead, start + Duration.FromDays(1) + Behind)
                : null;
        }
        return OffsetDateTimePattern.Rfc3339.Parse(words) is { Success: true, Value: var time }
            ? new CustodyTime(words, time.ToInstant(), time.ToInstant())
            : null;
    }

    /// <summary>Whether it was surely before <paramref name="other"/>.</summary>
    public bool IsBefore(CustodyTime other) => Latest < other.Earliest;

    /// <inheritdoc/>
    public override string ToString() => Words;
}
