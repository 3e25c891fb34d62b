using System.Text.RegularExpressions;
using MimeKit.Utils;
using NodaTime.Text;

namespace Whence.Formats;

/// <summary>Reads publication days and instants.</summary>
public static partial class PublicationDay
{
    private const int DayLength = 10;

    // "2017-10-11T10:41:00+0100", "20240710T130037Z": ISO 8601 too, as news agencies write it.
    private static readonly ImmutableArray<OffsetDateTimePattern> Agencies =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HHmm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmsso<Z+HHmm>"),
    ];

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
    /// A day (2024-12-23) or an instant (2024-12-23T14:05:00Z, +02:00; or as mail has it). The day of an instant is the day where its offset
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
        if (LocalDateTimePattern.ExtendedIso.Parse(words) is { Success: true, Value: var local })
        {
            return (local.Date, null);
        }
        foreach (var agency in Agencies)
        {
            if (agency.Parse(words) is { Success: true, Value: var sent })
            {
                return (sent.Date, sent.ToInstant());
            }
        }
        // "Mon, 23 Dec 2024 14:05:00 +0200", as mail and feeds have it.
        return DateUtils.TryParse(words, out var mailed)
            ? (OffsetDateTime.FromDateTimeOffset(mailed).Date, Instant.FromDateTimeOffset(mailed))
            : Opening(words);
    }

    /// <summary>The later of two: what was held back was published when the embargo ended. Either may be no date, or null.</summary>
    public static string? Later(string? published, string? embargoed) =>
        embargoed is null || Parse(embargoed) is not { Instant: { } until } ? published
        : published is null || Parse(published)?.Instant is not { } at || at < until ? embargoed
        : published;

    /// <summary>The day that a date in a looser form, "2024-12-23 14:05" or "2024-12-23T14:05:00+0200", opens with.</summary>
    private static (LocalDate Day, Instant? Instant)? Opening(string words) =>
        words.Length > DayLength
        && words[DayLength] is 'T' or ' '
        && LocalDatePattern.Iso.Parse(words[..DayLength]) is { Success: true, Value: var day }
            ? (day, null)
            : null;

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
