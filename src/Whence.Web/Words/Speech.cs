using NodaTime.Text;
using Whence.Formats.Exports;

namespace Whence.Web.Words;

/// <summary>Who says so, when, and where it was published, in words.</summary>
internal static class Speech
{
    /// <summary>Who says <paramref name="figure"/>; the outlet where it is the report's own voice.</summary>
    public static string Speaker(Figure figure, Heading heading) => figure.Source ?? OwnVoice(heading);

    /// <summary>Who speaks in a report's own voice.</summary>
    public static string OwnVoice(Heading heading) => (heading.Publisher ?? "the report") + " itself";

    /// <summary>"Seoul Courier, 19 Dec 2024"; the report's id where nobody says who published it. A day that the id tells is not told again.</summary>
    public static string Report(Heading heading)
    {
        var name = heading.Publisher ?? heading.Title ?? heading.Id;
        return heading.Published is not { } day ? name + ", undated"
            : name.Contains(LocalDatePattern.Iso.Format(day), StringComparison.Ordinal) ? name
            : name + ", " + Phrases.Day(day);
    }

    /// <summary>"at least", "exact".</summary>
    public static string Spelled(Hedge hedge) =>
        hedge switch
        {
            Hedge.AtLeast => "at least",
            Hedge.MoreThan => "more than",
            Hedge.AtMost => "at most",
            Hedge.LessThan => "less than",
            _ => hedge.ToString().ToLowerInvariant(),
        };

    /// <summary>The days of <paramref name="period"/>; its words where they are not known; null where there is none.</summary>
    public static string? When(Period? period) =>
        period is null ? null : Phrases.Days(period.From, period.To) ?? $"“{period.Text}”, which day is not known";

    /// <summary>"killed · North Korean soldiers · Kursk region", without its days.</summary>
    public static string Matter(Question question) =>
        string.Join(" · ", new[] { question.Measure.Name, question.Population, question.Place }.OfType<string>());
}
