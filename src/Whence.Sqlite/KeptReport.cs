using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>A report as a case keeps it, its text apart.</summary>
/// <param name="Number">In the order of adding, from 1.</param>
/// <param name="Heading">Its id, title, publisher and day.</param>
/// <param name="Entry">The entry of the ledger that it was added by.</param>
/// <param name="Path">The file that it was found in first; "-" for standard input.</param>
public sealed record KeptReport(long Number, Heading Heading, long Entry, string Path)
{
    /// <summary>The way into the file, "b/c.mbox#3"; null where the file is the report.</summary>
    public string? Part { get; init; }

    /// <summary>The line there, from 1; null for the whole of it.</summary>
    public int? Line { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Language { get; init; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public Digest TextDigest { get; init; }

    /// <summary>The number of its original; null once that was redacted.</summary>
    public long? Original { get; init; }

    /// <summary>The report, with <paramref name="text"/>.</summary>
    public Report With(string text) =>
        new(Heading.Id, text)
        {
            Title = Heading.Title,
            Publisher = Heading.Publisher,
            Published = Heading.Published,
            PublishedAt = Heading.PublishedAt,
            Url = Url,
            Language = Language,
            Standing = Heading.Standing,
            Edition = Heading.Edition,
        };
}
