using NodaTime;
using Whence.Formats.Exports;

namespace Whence.Cli.Pages;

/// <summary>Numbers and days in words.</summary>
internal static class Words
{
    private const int Listed = 12;

    /// <summary>"17 Dec 2024".</summary>
    public static string Day(LocalDate day) => Phrases.Day(day);

    /// <summary>What its publisher has done with a report.</summary>
    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.Canceled => "canceled",
            Standing.Withheld => "withheld",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
        };

    /// <summary>"1,234".</summary>
    public static string Number(long number) => Phrases.Number(number);

    /// <summary>"1 report", "2 reports"; <paramref name="many"/> where an s alone does not make the plural.</summary>
    public static string Count(int count, string one, string? many = null) => Phrases.Count(count, one, many);

    /// <summary>"14–17 Dec" in full: "14 Dec 2024 to 17 Dec 2024"; null where both ends are open.</summary>
    public static string? Days(LocalDate? from, LocalDate? to) => Phrases.Days(from, to);

    /// <summary>A figure's period as read, or its words and why they could not be.</summary>
    public static string? When(Period? period) =>
        period is null ? null
        : Days(period.From, period.To) is { } days ? days
        : $"“{period.Text}”, which day is not known" + (period.Unresolved is { } why ? $" ({why})" : "");

    /// <summary>The first of many, and how many more there are: a ring can be of thousands.</summary>
    public static string Some(ImmutableArray<string> ids, Func<string, string> said) =>
        string.Join("; ", ids.Take(Listed).Select(said))
        + (ids.Length > Listed ? $"; and {Number(ids.Length - Listed)} more" : "");
}
