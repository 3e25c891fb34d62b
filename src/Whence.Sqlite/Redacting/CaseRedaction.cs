using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Whence.Ledger;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Redacting;

/// <summary>
/// Deletes what must not be kept, by an entry that says that something was deleted and not what. The entries that spoke of it stay,
/// with the commitments in them, so the tree and every proof made before still hold.
/// </summary>
/// <param name="file">The case, opened to write.</param>
/// <param name="key">Signs the checkpoint.</param>
public sealed class CaseRedaction(CaseFile file, SigningKey key)
{
    private readonly SqliteConnection connection = file.Connection;

    /// <summary>
    /// Deletes a report: its text and original, what was read from it, and what was sealed of it, of where it was seen and of
    /// what was decided of it. An original that other reports were taken from too goes, and they stay.
    /// </summary>
    /// <param name="id">The report's id.</param>
    /// <param name="why">Why; sealed.</param>
    /// <returns>How many sealed values are gone; null where there is no such report.</returns>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public int? Report(string id, string why)
    {
        using var batch = file.Begin(key);
        if (file.Reports.Find(id) is not { } report)
        {
            return null;
        }
        var values = Sealed(report).Distinct().Order().ToArray();
        batch.Append(RedactionEntry.Of(values, why));
        DeleteWords(report);
        connection.Run("UPDATE report SET original = NULL WHERE original = $original", report.Original);
        connection.Run("DELETE FROM report WHERE number = $number", report.Number);
        connection.Run("DELETE FROM original WHERE number = $original", report.Original);
        Delete(values);
        batch.Commit();
        return values.Length;
    }

    /// <summary>
    /// Deletes an exhibit: its bytes, its path, what was found on it and claimed of it, and whatever else is sealed that names it. Of
    /// its custody stays what was done, in which order and when it was entered; on other papers nothing is found any more that
    /// names it.
    /// </summary>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="why">Why; sealed.</param>
    /// <returns>How many sealed values are gone.</returns>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public int Exhibit(KeptExhibit exhibit, string why)
    {
        using var batch = file.Begin(key);
        var values = Sealed(exhibit).Distinct().Order().ToArray();
        batch.Append(RedactionEntry.Of(values, why));
        connection.Run("DELETE FROM exhibit WHERE number = $number", exhibit.Number);
        Delete(values);
        file.Papers.HoldTogether();
        file.Clips.NameClusters();
        batch.Commit();
        return values.Length;
    }

    /// <summary>Deletes a person's name wherever it is sealed by itself, as that of whoever decided.</summary>
    /// <param name="name">The name, to the letter.</param>
    /// <param name="why">Why; sealed.</param>
    /// <returns>How many sealed values are gone.</returns>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public int Name(string name, string why)
    {
        using var batch = file.Begin(key);
        var values = Rows(
            "SELECT entry, name FROM secret WHERE value = $value",
            CanonicalJson.Write(JsonValue.Create(name))
        );
        if (values.Length > 0)
        {
            batch.Append(RedactionEntry.Of(values, why));
            Delete(values);
            batch.Commit();
        }
        return values.Length;
    }

    /// <summary>
    /// Makes the file anew without what was deleted, of which traces lie in its free space and its journal until then. It waits
    /// until no other program is reading an earlier state.
    /// </summary>
    /// <returns>Whether it is done; else somebody went on reading for too long.</returns>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public bool Scrub()
    {
        connection.Run("VACUUM");
        using var query = new Query(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        using var rows = query.Rows();
        return rows.Read() && rows.GetInt64(0) == 0;
    }

    // Whatever is sealed of the report, or names it: sightings, decisions on it, exports of it.
    private IEnumerable<(long Entry, string Name)> Sealed(KeptReport report)
    {
        yield return (report.Entry, ReportEntry.Sealed);
        foreach (
            var seen in Rows(
                "SELECT s.entry, s.name FROM secret s JOIN sighting g ON g.entry = s.entry WHERE g.report = $report",
                report.Number
            )
        )
        {
            yield return seen;
        }
        var id = JsonEncoded(report.Heading.Id);
        foreach (
            var named in Rows(
                """
                SELECT m.entry, m.name FROM secret m WHERE m.name <> 'who' AND m.entry IN (
                    SELECT s.entry FROM secret s
                    WHERE s.name <> 'report' AND (instr(s.value, $whole) OR instr(s.value, $start) OR instr(s.value, $digest)))
                """,
                Encoding.UTF8.GetBytes($"\"{id}\""),
                Encoding.UTF8.GetBytes($"\"{id}#"),
                Encoding.UTF8.GetBytes(report.TextDigest.ToString())
            )
        )
        {
            yield return named;
        }
        foreach (
            var sharing in Rows(
                "SELECT entry, $name FROM report WHERE original = $original AND number <> $number",
                ReportEntry.Original,
                report.Original,
                report.Number
            )
        )
        {
            yield return sharing;
        }
    }

    // Who, from whom, to whom and how of its custody, claims of it, decisions on it, and whatever else names it.
    private IEnumerable<(long Entry, string Name)> Sealed(KeptExhibit exhibit)
    {
        yield return (exhibit.Entry, ExhibitEntry.Sealed);
        foreach (var entry in file.Custody.EntriesOf(exhibit.Entry))
        {
            foreach (var opening in file.Ledger.Openings(entry))
            {
                yield return (entry, opening.Name);
            }
        }
        foreach (
            var named in Rows(
                """
                SELECT m.entry, m.name FROM secret m WHERE m.name <> 'who' AND m.entry IN (
                    SELECT s.entry FROM secret s WHERE instr(s.value, $id))
                """,
                Encoding.UTF8.GetBytes(exhibit.Exhibit.Id)
            )
        )
        {
            yield return named;
        }
    }

    private static string JsonEncoded(string words) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(JsonValue.Create(words)))[1..^1];

    private void Delete(IEnumerable<(long Entry, string Name)> values)
    {
        using var secrets = new Query(connection, "DELETE FROM secret WHERE entry = $entry AND name = $name");
        foreach (var (entry, name) in values)
        {
            secrets.Run(entry, name);
        }
        // The answers hold words of what was weighed; they are weighed anew.
        WeighingKeeper.Clear(connection);
    }

    // An index without contents is told what it is to forget; told so securely, it leaves nothing behind.
    private void DeleteWords(KeptReport report)
    {
        var text = file.Reports.Text(report.Number);
        foreach (var index in (string[])["words", "trigrams"])
        {
            connection.Run($"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', 1)");
            connection.Run(
                $"INSERT INTO {index} ({index}, rowid, title, text) VALUES ('delete', $report, $title, $text)",
                report.Number,
                report.Heading.Title,
                text
            );
        }
    }

    private ImmutableArray<(long Entry, string Name)> Rows(string sql, params ReadOnlySpan<object?> values)
    {
        using var query = new Query(connection, sql);
        using var rows = query.Rows(values);
        var read = ImmutableArray.CreateBuilder<(long, string)>();
        while (rows.Read())
        {
            read.Add((rows.GetInt64(0), rows.GetString(1)));
        }
        return read.ToImmutable();
    }
}
