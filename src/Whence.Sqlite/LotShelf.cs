using Microsoft.Data.Sqlite;

namespace Whence.Sqlite;

/// <summary>How far lots have been put in that are not over.</summary>
public sealed class LotShelf
{
    private readonly SqliteConnection connection;

    internal LotShelf(SqliteConnection connection) => this.connection = connection;

    /// <summary>What has been put in of <paramref name="lot"/>, by its place in it.</summary>
    public ImmutableSortedDictionary<long, LotItem> Of(string lot)
    {
        using var query = new Query(
            connection,
            "SELECT i.nth, i.seen, r.id, i.report FROM lot_item i LEFT JOIN report r ON r.number = i.report WHERE i.lot = $lot"
        );
        using var rows = query.Rows(lot);
        var items = ImmutableSortedDictionary.CreateBuilder<long, LotItem>();
        while (rows.Read())
        {
            items.Add(
                rows.GetInt64(0),
                new LotItem(
                    rows.GetInt64(0),
                    rows.GetInt64(1) == 0 ? AddedOutcome.Kept : AddedOutcome.Seen,
                    rows.Words(2),
                    rows.Number(3) ?? 0
                )
            );
        }
        return items.ToImmutable();
    }

    /// <summary>Keeps nothing more of lots than of those that are <paramref name="waiting"/>: the others are over.</summary>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public void KeepOnly(IReadOnlyCollection<string> waiting)
    {
        foreach (var lot in Lots().Where(lot => !waiting.Contains(lot)))
        {
            connection.Run("DELETE FROM lot_item WHERE lot = $lot", lot);
        }
    }

    /// <summary>Keeps nothing more of <paramref name="lot"/>: it is over.</summary>
    /// <exception cref="SqliteException">The case cannot be written; <see cref="CaseFault.Of"/> says why.</exception>
    public void Forget(string lot) => connection.Run("DELETE FROM lot_item WHERE lot = $lot", lot);

    private List<string> Lots()
    {
        using var query = new Query(connection, "SELECT DISTINCT lot FROM lot_item");
        using var rows = query.Rows();
        var lots = new List<string>();
        while (rows.Read())
        {
            lots.Add(rows.GetString(0));
        }
        return lots;
    }
}
