using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The entry by which a report comes into a case.</summary>
internal static class ReportEntry
{
    /// <summary>Names what the entry seals: all that tells of the report, with the digests of its original and its text.</summary>
    public const string Sealed = "report";

    /// <summary>Names, where something was redacted, the bytes of the original, which go by themselves where several reports came of them.</summary>
    public const string Original = "original";

    /// <summary>The entry of <paramref name="acquired"/>.</summary>
    public static EntryDraft Of(Acquired acquired, Digest original, Digest text) =>
        new(EntryKinds.Report)
        {
            Sealed = new JsonObject
            {
                [Sealed] = Of(acquired.Report, acquired.Path, acquired.Part, acquired.Line, original, text),
            },
        };

    /// <summary>What is sealed of a report.</summary>
    public static JsonObject Of(Report report, string path, string? part, int? line, Digest original, Digest text) =>
        new()
        {
            ["id"] = report.Id,
            ["item"] = report.Edition?.Item,
            ["language"] = report.Language,
            ["line"] = line,
            ["original"] = original.ToString(),
            ["part"] = part,
            ["path"] = path,
            ["published"] = report.Published is { } day ? LocalDatePattern.Iso.Format(day) : null,
            ["publishedAt"] = report.PublishedAt is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null,
            ["publisher"] = report.Publisher,
            ["standing"] = report.Standing.ToString().ToLowerInvariant(),
            ["text"] = text.ToString(),
            ["title"] = report.Title,
            ["url"] = report.Url,
            ["version"] = report.Edition?.Version,
        };
}
