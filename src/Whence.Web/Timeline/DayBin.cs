using Whence.Formats.Exports;
using Whence.Sqlite.Tables;

namespace Whence.Web.Timeline;

/// <summary>Days taken together in a picture that has only so much width.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last.</param>
/// <param name="Reports">How many reports were published.</param>
/// <param name="Origins">How much was said for the first time.</param>
/// <param name="Conflicts">How many conflicts came about.</param>
public sealed record DayBin(LocalDate From, LocalDate To, long Reports, long Origins, long Conflicts)
{
    /// <summary>Bars that a picture has at most.</summary>
    public const int Most = 60;

    /// <summary>"17 Dec 2024", "1 Dec 2024 to 31 Dec 2024".</summary>
    public string Days => Phrases.Days(From, To)!;

    /// <summary>The days from first to last in equal bins, those without anything too: a day each, or as many as bring them to <see cref="Most"/>.</summary>
    /// <param name="days">Days on which something was published, in their order.</param>
    public static ImmutableArray<DayBin> Of(ImmutableArray<PublishedDay> days)
    {
        if (days.IsEmpty)
        {
            return [];
        }
        var first = days[0].Day;
        var count = NodaTime.Period.DaysBetween(first, days[^1].Day) + 1;
        var wide = (count + Most - 1) / Most;
        var bins = new DayBin[(count + wide - 1) / wide];
        for (var i = 0; i < bins.Length; i++)
        {
            var from = first.PlusDays(i * wide);
            bins[i] = new DayBin(from, from.PlusDays(wide - 1), 0, 0, 0);
        }
        foreach (var day in days)
        {
            var i = NodaTime.Period.DaysBetween(first, day.Day) / wide;
            bins[i] = bins[i] with
            {
                Reports = bins[i].Reports + day.Reports,
                Origins = bins[i].Origins + day.Origins,
                Conflicts = bins[i].Conflicts + day.Conflicts,
            };
        }
        return [.. bins];
    }
}
