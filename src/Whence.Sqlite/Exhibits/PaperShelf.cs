using Microsoft.Data.Sqlite;
using Whence.Examining;

namespace Whence.Sqlite.Exhibits;

/// <summary>What was read of the papers of a case, so that each that comes in is held against all.</summary>
public sealed class PaperShelf
{
    private readonly SqliteConnection connection;

    internal PaperShelf(SqliteConnection connection) => this.connection = connection;

    /// <summary>All that were read, in the order of adding. One that an older program read is not among them until it is examined again.</summary>
    public ImmutableArray<Paper> All()
    {
        using var query = new Query(connection, "SELECT read FROM paper WHERE form = $form ORDER BY exhibit");
        using var rows = query.Rows(PackedPaper.Form);
        var papers = ImmutableArray.CreateBuilder<Paper>();
        while (rows.Read())
        {
            if (PackedPaper.Unpack(rows.GetString(0)) is { } paper)
            {
                papers.Add(paper);
            }
        }
        return papers.ToImmutable();
    }

    /// <summary>What was read of the exhibit of that number; null where nothing was, or by an older program.</summary>
    public Paper? Find(long exhibit)
    {
        using var query = new Query(connection, "SELECT read FROM paper WHERE exhibit = $exhibit AND form = $form");
        using var rows = query.Rows(exhibit, PackedPaper.Form);
        return rows.Read() ? PackedPaper.Unpack(rows.GetString(0)) : null;
    }

    /// <summary>Keeps what was read of the exhibit of that number; what was kept before goes.</summary>
    internal void Keep(long exhibit, Paper paper) =>
        connection.Run(
            "INSERT OR REPLACE INTO paper VALUES ($exhibit, $form, $read)",
            exhibit,
            PackedPaper.Form,
            PackedPaper.Pack(paper)
        );

    /// <summary>Holds all papers against each other, and keeps what is found anew: one that comes in, or goes, changes what is found on others.</summary>
    internal void HoldTogether()
    {
        var found = Examiner.Shared(All()).ToLookup(finding => finding.Exhibit, StringComparer.Ordinal);
        var keeper = new FindingKeeper(connection);
        foreach (var findings in found)
        {
            keeper.Renew(findings.Key, [.. findings]);
        }
    }
}
