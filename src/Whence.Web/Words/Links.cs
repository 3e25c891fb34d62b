namespace Whence.Web.Words;

/// <summary>Where things are shown. Ids may hold any character, and so stand in the query.</summary>
internal static class Links
{
    /// <summary>A report.</summary>
    public static string Report(string id) => "/report?id=" + Uri.EscapeDataString(id);

    /// <summary>The exact words of a figure, position or allegation in its report: ids end in #, a letter and where they stand.</summary>
    public static string Words(string id)
    {
        var at = id.LastIndexOf('#');
        return at < 0 ? Report(id) : Report(id[..at]) + id[at..];
    }

    /// <summary>A question.</summary>
    public static string Question(string id) => "/question?id=" + Uri.EscapeDataString(id);

    /// <summary>An origin.</summary>
    public static string Origin(string id) => "/origin?id=" + Uri.EscapeDataString(id);

    /// <summary>What a source said.</summary>
    public static string Source(string name) => "/source?name=" + Uri.EscapeDataString(name);

    /// <summary>An exhibit.</summary>
    public static string Exhibit(string id) => "/exhibit?id=" + Uri.EscapeDataString(id);
}
