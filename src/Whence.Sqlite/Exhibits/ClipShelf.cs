using Microsoft.Data.Sqlite;
using Whence.Examining.Footage;

namespace Whence.Sqlite.Exhibits;

/// <summary>The clips of a case: what they show, which show the same, and the clusters that come of it.</summary>
public sealed class ClipShelf
{
    private readonly SqliteConnection connection;

    internal ClipShelf(SqliteConnection connection) => this.connection = connection;

    /// <summary>Every link between two clips, with its reason and what was decided of it.</summary>
    public ImmutableArray<ClipLink> Links()
    {
        var decided = Decisions().ToLookup(decision => (decision.First, decision.Second));
        var found = Found();
        var pairs = found.Select(link => (link.First, link.Second)).ToHashSet();
        return
        [
            .. found.Select(link => link with { Decided = decided[(link.First, link.Second)].LastOrDefault() }),
            // What a person said stays, though the clips were examined again and nothing ties them now.
            .. decided
                .Where(of => of.Last().IsAccepted && !pairs.Contains(of.Key))
                .Select(of => new ClipLink(of.Key.First, of.Key.Second, ClipLikeness.Probable, "a person says so")
                {
                    Decided = of.Last(),
                }),
        ];
    }

    /// <summary>What persons decided of links between clips that the case holds, in the order of deciding.</summary>
    public ImmutableArray<LinkDecision> Decisions()
    {
        using var query = new Query(
            connection,
            """
            SELECT s.entry, e.body, s.value,
                (SELECT w.value FROM secret w WHERE w.entry = s.entry AND w.name = 'who'),
                (SELECT w.value FROM secret w WHERE w.entry = s.entry AND w.name = 'why')
            FROM secret s INDEXED BY secret_of_link JOIN entry e ON e.number = s.entry
            WHERE s.name = 'link' ORDER BY s.entry
            """
        );
        using var rows = query.Rows();
        var decisions = ImmutableArray.CreateBuilder<LinkDecision>();
        while (rows.Read())
        {
            var read = LinkEntry.Read(
                rows.GetInt64(0),
                rows.Bytes(1) ?? [],
                rows.Bytes(2) ?? [],
                rows.Bytes(3),
                rows.Bytes(4)
            );
            if (read is not null)
            {
                decisions.Add(read);
            }
        }
        return decisions.ToImmutable();
    }

    private ImmutableArray<ClipLink> Found()
    {
        using var query = new Query(
            connection,
            """
            SELECT a.id, b.id, l.likeness, l.reason
            FROM clip_link l JOIN exhibit a ON a.number = l.first JOIN exhibit b ON b.number = l.second
            ORDER BY l.first, l.second
            """
        );
        using var rows = query.Rows();
        var links = ImmutableArray.CreateBuilder<ClipLink>();
        while (rows.Read())
        {
            links.Add(
                new ClipLink(
                    rows.GetString(0),
                    rows.GetString(1),
                    Enum.Parse<ClipLikeness>(rows.GetString(2)),
                    rows.GetString(3)
                )
            );
        }
        return links.ToImmutable();
    }

    /// <summary>The clusters of all clips, in the order in which the first of each came in.</summary>
    public ImmutableArray<ClipCluster> ClustersOfAll()
    {
        using var query = new Query(
            connection,
            "SELECT e.id FROM clip c JOIN exhibit e ON e.number = c.exhibit ORDER BY e.number"
        );
        using var rows = query.Rows();
        var ids = new List<string>();
        while (rows.Read())
        {
            ids.Add(rows.GetString(0));
        }
        return Clusters.Of(ids, Links());
    }

    /// <summary>Keeps what a clip shows, and which clips of the case show the same.</summary>
    internal void Keep(long exhibit, Clip clip)
    {
        connection.Run("DELETE FROM clip_link WHERE first = $exhibit OR second = $exhibit", exhibit);
        connection.Run("INSERT OR REPLACE INTO clip VALUES ($exhibit, $packed)", exhibit, PackedPrint.Pack(clip.Print));
        using (var links = new Query(connection, "INSERT INTO clip_link VALUES ($first, $second, $likeness, $reason)"))
        {
            foreach (var (number, other) in Others(exhibit))
            {
                var isFirst = exhibit < number;
                if (ClipLink.Between(isFirst ? clip : other, isFirst ? other : clip) is { } link)
                {
                    links.Run(
                        Math.Min(exhibit, number),
                        Math.Max(exhibit, number),
                        link.Likeness.ToString(),
                        link.Reason
                    );
                }
            }
        }
        NameClusters();
    }

    /// <summary>Tells each exhibit which cluster it is of, as links and decisions have it now.</summary>
    internal void NameClusters()
    {
        foreach (var cluster in ClustersOfAll())
        {
            foreach (var id in cluster.Exhibits)
            {
                connection.Run(
                    "UPDATE examined SET cluster = $cluster WHERE exhibit = (SELECT number FROM exhibit WHERE id = $id)",
                    cluster.Exhibits.Length > 1 ? cluster.Id : null,
                    id
                );
            }
        }
    }

    // One after the other: the prints of a large case are not all held at once.
    private IEnumerable<(long Number, Clip Clip)> Others(long exhibit)
    {
        using var query = new Query(
            connection,
            """
            SELECT e.number, e.id, x.stream_hash, c.packed
            FROM clip c JOIN exhibit e ON e.number = c.exhibit JOIN examined x ON x.exhibit = c.exhibit
            WHERE c.exhibit <> $exhibit ORDER BY c.exhibit
            """
        );
        using var rows = query.Rows(exhibit);
        while (rows.Read())
        {
            var print = PackedPrint.Unpack(rows.Bytes(3) ?? []) ?? ClipPrint.Empty;
            yield return (rows.GetInt64(0), new Clip(rows.GetString(1), rows.Words(2), print));
        }
    }
}
