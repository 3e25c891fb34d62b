using System.Globalization;

namespace Whence.Web.Words;

/// <summary>Where things are shown. Ids may hold any character, and so stand in the query.</summary>
internal static class Links
{
    /// <summary>A report.</summary>
    public static string Report(string id) => "/report?id=" + Uri.EscapeDataString(id);

    /// <summary>
    /// The exact words of a figure, position or allegation in its report: ids end in #, a letter and where they stand. That is said twice,
    /// since a server is not sent what stands after #, and must know which page of a long report to open.
    /// </summary>
    public static string Words(string id)
    {
        var at = id.LastIndexOf('#');
        return at < 0 ? Report(id) : $"{Report(id[..at])}&at={Uri.EscapeDataString(id[(at + 1)..])}{id[at..]}";
    }

    /// <summary>The words of <paramref name="span"/> in a report.</summary>
    public static string Words(string report, Span span) =>
        string.Create(CultureInfo.InvariantCulture, $"{Report(report)}&at={span.Start}-{span.End}#at");

    /// <summary>The places in a report where words stand, or where they are any part of a word.</summary>
    public static string Found(string report, string words, bool isPart) =>
        Address.Of("/report", ("id", report), ("find", words), ("in", isPart ? "part" : null)) + "#found";

    /// <summary>A question.</summary>
    public static string Question(string id) => "/question?id=" + Uri.EscapeDataString(id);

    /// <summary>An origin.</summary>
    public static string Origin(string id) => "/origin?id=" + Uri.EscapeDataString(id);

    /// <summary>What a source said.</summary>
    public static string Source(string name) => "/source?name=" + Uri.EscapeDataString(name);

    /// <summary>The figures that answer a question.</summary>
    public static string Figures(string question) => Address.Of("/figures", ("question", question));

    /// <summary>The reports that have a figure that answers a question; of a voice alone where it is given.</summary>
    public static string Reports(string question, string? origin = null, string? allowing = null) =>
        Address.Of("/reports", ("question", question), ("origin", origin), ("allowing", allowing));

    /// <summary>The reports that carry an origin.</summary>
    public static string Carrying(string origin) => Address.Of("/reports", ("origin", origin));

    /// <summary>The origins that answer a question.</summary>
    public static string Origins(string question) => Address.Of("/origins", ("question", question));

    /// <summary>Who stands how on a matter, by any words for it; of one actor alone where that is given.</summary>
    public static string Matter(string words, string? actor = null) =>
        Address.Of("/positions", ("on", words), ("speaker", actor));

    /// <summary>The actors who take a stand on a matter.</summary>
    public static string ActorsOn(string words) => Address.Of("/actors", ("on", words));

    /// <summary>The places of a country, by its code; null or empty for those of no known country.</summary>
    public static string Places(string? country) =>
        Address.Of("/places", ("country", Map.CountryNames.Spelled(country)));

    /// <summary>The questions that a source answers.</summary>
    public static string Answered(string source) => Address.Of("/questions", ("speaker", source));

    /// <summary>Those that nobody else answers.</summary>
    public static string Alone(string source) => Address.Of("/questions", ("speaker", source), ("alone", "yes"));

    /// <summary>The conflicts by which a source changed its own figure.</summary>
    public static string Revised(string source) => Address.Of("/conflicts", ("revisedby", source));

    /// <summary>The reports that carry what a source said.</summary>
    public static string Spread(string source) => Address.Of("/reports", ("speaker", source));

    /// <summary>The conflicts that a figure is in.</summary>
    public static string Clashes(string figure) => Address.Of("/conflicts", ("figure", figure));

    /// <summary>An exhibit.</summary>
    public static string Exhibit(string id) => "/exhibit?id=" + Uri.EscapeDataString(id);

    /// <summary>An entry of the ledger.</summary>
    public static string Entry(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"/ledger/entry?number={number}");

    /// <summary>An address of the web that is led to; null for anything else, such as a script.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;
}
