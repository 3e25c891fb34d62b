using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>Puts reports into the tables.</summary>
internal sealed class ReportKeeper : IDisposable
{
    private readonly Packing packing;
    private readonly Query findOriginal;
    private readonly Query originals;
    private readonly Query reports;
    private readonly Query words;
    private readonly Query trigrams;

    public ReportKeeper(SqliteConnection connection, Packing packing)
    {
        this.packing = packing;
        findOriginal = new Query(connection, "SELECT number FROM original WHERE digest = $digest");
        originals = new Query(
            connection,
            "INSERT INTO original (digest, length, packed) VALUES ($digest, $length, $packed) RETURNING number"
        );
        reports = new Query(
            connection,
            """
            INSERT INTO report (id, entry, original, path, part, line, title, publisher, published, published_at,
                url, language, standing, item, version, digest, length, packed)
            VALUES ($id, $entry, $original, $path, $part, $line, $title, $publisher, $published, $at,
                $url, $language, $standing, $item, $version, $digest, $length, $packed)
            RETURNING number
            """
        );
        words = new Query(connection, "INSERT INTO words (rowid, title, text) VALUES ($report, $title, $text)");
        trigrams = new Query(connection, "INSERT INTO trigrams (rowid, title, text) VALUES ($report, $title, $text)");
    }

    /// <summary>Keeps a report; gives its number.</summary>
    /// <param name="acquired">The report.</param>
    /// <param name="original">The digest of its original.</param>
    /// <param name="digest">That of its text.</param>
    /// <param name="text">Its text in UTF-8.</param>
    /// <param name="entry">The entry that adds it.</param>
    public long Keep(Acquired acquired, Digest original, Digest digest, ReadOnlySpan<byte> text, long entry)
    {
        var report = acquired.Report;
        var bytes = acquired.Original.Span;
        var number = (long)
            reports.Value(
                report.Id,
                entry,
                KeepOriginal(original, bytes),
                acquired.Path,
                acquired.Part,
                acquired.Line,
                report.Title,
                report.Publisher,
                report.Published is { } day ? LocalDatePattern.Iso.Format(day) : null,
                report.PublishedAt is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null,
                report.Url,
                report.Language,
                Spelt(report.Standing),
                report.Edition?.Item,
                report.Edition?.Version,
                digest.ToArray(),
                text.Length,
                text.SequenceEqual(bytes) ? null : packing.Pack(text)
            )!;
        words.Run(number, report.Title, report.Text);
        trigrams.Run(number, report.Title, report.Text);
        return number;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        findOriginal.Dispose();
        originals.Dispose();
        reports.Dispose();
        words.Dispose();
        trigrams.Dispose();
    }

    private static string? Spelt(Standing standing) =>
        standing == Standing.Usable ? null : standing.ToString().ToLowerInvariant();

    private long KeepOriginal(Digest digest, ReadOnlySpan<byte> bytes) =>
        (long?)findOriginal.Value(digest.ToArray())
        ?? (long)originals.Value(digest.ToArray(), bytes.Length, packing.Pack(bytes))!;
}
