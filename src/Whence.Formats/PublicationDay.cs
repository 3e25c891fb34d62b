using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Whence.Formats;

/// <summary>Reads publication days and instants.</summary>
public static partial class PublicationDay
{
    /// <summary>The first YYYY-MM-DD in a file's name; null where there is none.</summary>
    public static LocalDate? InName(string name)
    {
        foreach (Match match in Day().Matches(name))
        {
            if (LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var day })
            {
                return day;
            }
        }
        return null;
    }

    /// <summary>
    /// A day (2024-12-23) or an instant (2024-12-23T14:05:00Z, +02:00). The day of an instant is the day where its offset
    /// holds, which is the day that the report's readers had. Null where it is neither.
    /// </summary>
    public static (LocalDate Day, Instant? Instant)? Parse(string words)
    {
        if (LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day })
        {
            return (day, null);
        }
        if (OffsetDateTimePattern.ExtendedIso.Parse(words) is { Success: true, Value: var moment })
        {
            return (moment.Date, moment.ToInstant());
        }
        return LocalDateTimePattern.ExtendedIso.Parse(words) is { Success: true, Value: var local }
            ? (local.Date, null)
            : null;
    }

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
