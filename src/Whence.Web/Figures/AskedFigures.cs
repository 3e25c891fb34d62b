using System.Globalization;
using Whence.Formats.Exports;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;
using Whence.Web.Words;

namespace Whence.Web.Figures;

/// <summary>Which figures, or which reports with such, an address asks for.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Parts">What is asked for in words, with what leads to it.</param>
public sealed record AskedFigures(FiguresAsked Figures, ImmutableArray<(string Said, string Name, string Link)> Parts)
{
    /// <summary>What <paramref name="query"/> asks of the case; null where it names what is not there.</summary>
    /// <param name="opened">The case.</param>
    /// <param name="query">The address's query.</param>
    /// <param name="days">Whether "since" and "until" are days of the figures; a list of reports has its own.</param>
    internal static AskedFigures? Of(OpenedCase opened, IQueryCollection query, bool days = true)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string, string)>();
        var asked = new FiguresAsked { Clashing = query["clashing"] == "yes" };
        if (Given("report") is { } report)
        {
            if (opened.File.Reports.Find(report) is not { } kept)
            {
                return null;
            }
            asked = asked with { Report = kept.Number };
            parts.Add(("in", kept.Heading.Title ?? kept.Heading.Id, Links.Report(report)));
        }
        if (asked.Report is { } fallen && query["fallen"] == "yes")
        {
            asked = asked with { Ids = [.. opened.Answers.Withdrawal(fallen)?.Figures ?? []] };
            parts.Add(("that count for nothing, as it or what it rests on was taken back", "", ""));
        }
        if (Given("question") is { } question)
        {
            if (
                opened.Answers.Question(question) is not { } found
                || new QuestionList(opened.File).Number(question) is not { } number
            )
            {
                return null;
            }
            asked = asked with { Question = number };
            parts.Add(("on", Phrases.Asked(found), Links.Question(question)));
        }
        if (Given("origin") is { } origin)
        {
            if (new OriginList(opened.File, opened.Figures).Find(origin) is not { } found)
            {
                return null;
            }
            asked = asked with { Origin = found.Number };
            parts.Add(("that go back to one utterance of", found.Source, Links.Origin(origin)));
        }
        if (Given("allowing") is { } allowing)
        {
            if (Interval(allowing) is not { } interval)
            {
                return null;
            }
            asked = asked with { Allowing = interval };
            parts.Add(("of", interval.ToString(), ""));
        }
        if (Given("speaker") is { } speaker)
        {
            if (new SourceList(opened.File).Number(speaker) is not { } number)
            {
                return null;
            }
            asked = asked with { Source = number };
            parts.Add(("that carry what was first said by", speaker, Links.Source(speaker)));
        }
        if (Given("at") is { } place)
        {
            asked = asked with { Place = place };
            parts.Add(("of", place.Split('\n')[0], Address.Of("/questions", ("place", place.Split('\n')[0]))));
        }
        if (Given("country") is { } country)
        {
            asked = asked with { Country = Map.CountryNames.Code(country) };
            parts.Add(("of places in", Map.CountryNames.Of(asked.Country), Links.Places(asked.Country)));
        }
        if (Given("measure") is { } measure)
        {
            asked = asked with { Measure = measure };
            parts.Add(("counted as", measure, Address.Of("/questions", ("measure", measure))));
        }
        if (days && Given("since") is { } from)
        {
            if (Day(from) is not { } first)
            {
                return null;
            }
            asked = asked with { From = first };
            parts.Add(("published on or after", Phrases.Day(first), Address.Of("/timeline", ("from", from))));
        }
        if (days && Given("until") is { } to)
        {
            if (Day(to) is not { } last)
            {
                return null;
            }
            asked = asked with { To = last };
            parts.Add(("published on or before", Phrases.Day(last), Address.Of("/timeline", ("to", to))));
        }
        return new AskedFigures(asked, parts.ToImmutable());

        string? Given(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }

    /// <summary>"12-15", "12-" where nothing bounds it.</summary>
    public static string Spelled(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Low}-{interval.High}");

    private static Interval? Interval(string words) =>
        words.Split('-') is [var low, var high]
        && Number(low) is { } least
        && (high.Length == 0 || Number(high) is not null)
            ? new Interval(least, Number(high))
            : null;

    private static LocalDate? Day(string iso) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? day : null;

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
