using System.Text.Json;
using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite.Exhibits;

/// <summary>Puts exhibits, and what was found on them, into the tables.</summary>
internal sealed class ExhibitKeeper(SqliteConnection connection, Packing packing)
{
    /// <summary>Keeps the bytes of an exhibit; gives its number.</summary>
    public long Keep(Exhibit exhibit, string path, ReadOnlySpan<byte> bytes, long entry) =>
        (long)
            connection.Value(
                """
                INSERT INTO exhibit (id, entry, path, digest, length, packed)
                VALUES ($id, $entry, $path, $digest, $length, $packed) RETURNING number
                """,
                exhibit.Id,
                entry,
                path,
                Digest.Of(bytes).ToArray(),
                bytes.Length,
                packing.Pack(bytes)
            )!;

    /// <summary>Keeps what is told of an exhibit and was found on it; what was kept before goes.</summary>
    public void Keep(long number, Exhibit exhibit, IEnumerable<Finding> findings)
    {
        connection.Run("DELETE FROM finding WHERE exhibit = $exhibit", number);
        connection.Run(
            "INSERT OR REPLACE INTO examined VALUES ($exhibit, $kind, $cluster, $stream, $perceptual, $metadata)",
            number,
            exhibit.Kind.ToString(),
            exhibit.Cluster,
            exhibit.StreamHash,
            JsonSerializer.Serialize(exhibit.Perceptual),
            JsonSerializer.Serialize(exhibit.Metadata)
        );
        using var rows = new Query(
            connection,
            """
            INSERT INTO finding VALUES ($exhibit, $nth, $id, $rule, $version, $state, $reason, $page, $x, $y, $width, $height,
                $measured, $threshold, $wrong, $answers, $bench, $alternatives, $tools)
            """
        );
        foreach (var (finding, nth) in findings.Select((finding, nth) => (finding, nth)))
        {
            rows.Run(
                number,
                nth,
                finding.Id,
                finding.Rule,
                finding.Version,
                finding.State.ToString(),
                finding.Reason,
                finding.Zone?.Page,
                finding.Zone?.X,
                finding.Zone?.Y,
                finding.Zone?.Width,
                finding.Zone?.Height,
                finding.Measured,
                finding.Threshold,
                finding.ErrorRate?.Wrong,
                finding.ErrorRate?.Answers,
                finding.ErrorRate?.Bench,
                JsonSerializer.Serialize(finding.Alternatives),
                JsonSerializer.Serialize(finding.Tools)
            );
        }
    }
}
