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

    /// <summary>A question.</summary>
    public static string Question(string id) => "/question?id=" + Uri.EscapeDataString(id);

    /// <summary>An origin.</summary>
    public static string Origin(string id) => "/origin?id=" + Uri.EscapeDataString(id);

    /// <summary>What a source said.</summary>
    public static string Source(string name) => "/source?name=" + Uri.EscapeDataString(name);

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
