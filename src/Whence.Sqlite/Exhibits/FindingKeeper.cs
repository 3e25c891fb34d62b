using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Whence.Sqlite.Exhibits;

/// <summary>Puts what was found on exhibits into the table.</summary>
internal sealed class FindingKeeper(SqliteConnection connection)
{
    /// <summary>Keeps what was found on the exhibit of that number; what was kept before goes.</summary>
    public void Keep(long number, IEnumerable<Finding> findings)
    {
        connection.Run("DELETE FROM finding WHERE exhibit = $exhibit", number);
        Add(number, 0, findings);
    }

    /// <summary>Keeps what the rules of <paramref name="findings"/> found on the exhibit of that id in place of what they found before; the rest stays.</summary>
    public void Renew(string id, IReadOnlyCollection<Finding> findings)
    {
        if (
            connection.Value("SELECT number FROM exhibit WHERE id = $id", id) is not long number
            || findings.Select(Told).SequenceEqual(Kept(number, findings))
        )
        {
            return;
        }
        foreach (var rule in findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal))
        {
            connection.Run("DELETE FROM finding WHERE exhibit = $exhibit AND rule = $rule", number, rule);
        }
        var next = connection.Value("SELECT coalesce(max(nth) + 1, 0) FROM finding WHERE exhibit = $exhibit", number);
        Add(number, (long)next!, findings);
    }

    private void Add(long number, long first, IEnumerable<Finding> findings)
    {
        using var rows = new Query(
            connection,
            """
            INSERT INTO finding VALUES ($exhibit, $nth, $id, $rule, $version, $state, $reason, $page, $x, $y, $width, $height,
                $measured, $threshold, $wrong, $answers, $bench, $alternatives, $tools)
            """
        );
        foreach (var (finding, nth) in findings.Select((finding, nth) => (finding, first + nth)))
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

    private List<(string, int, string, string)> Kept(long number, IEnumerable<Finding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        using var query = new Query(
            connection,
            "SELECT id, version, state, reason, rule FROM finding WHERE exhibit = $exhibit ORDER BY nth"
        );
        using var rows = query.Rows(number);
        var kept = new List<(string, int, string, string)>();
        while (rows.Read())
        {
            if (rules.Contains(rows.GetString(4)))
            {
                kept.Add((rows.GetString(0), rows.GetInt32(1), rows.GetString(2), rows.GetString(3)));
            }
        }
        return kept;
    }

    private static (string, int, string, string) Told(Finding finding) =>
        (finding.Id, finding.Version, finding.State.ToString(), finding.Reason);
}
