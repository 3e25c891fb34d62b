using System.Text.Json.Nodes;
using Whence.Examining.Custody;
using Whence.Ledger;
using Whence.Sqlite.Exhibits;

namespace Whence.Sqlite.Custody;

/// <summary>What was done with the exhibits of a case, and what reports claim of them, by its ledger.</summary>
public sealed class CustodyShelf
{
    private const string Claim = "claim";

    private readonly CaseFile file;

    internal CustodyShelf(CaseFile file) => this.file = file;

    /// <summary>The chain of custody of an exhibit.</summary>
    public CustodyChain Of(KeptExhibit exhibit) =>
        new(new Digest(Convert.FromHexString(exhibit.Exhibit.Id[^(2 * Digest.Length)..])), Links(exhibit.Entry));

    private ImmutableArray<CustodyLink> Links(long exhibit) =>
        [
            .. Entries(exhibit, EntryKinds.Custody)
                .Select(entry => CustodyEntry.Read(entry, file.Ledger.Openings(entry.Number)))
                .OfType<CustodyLink>(),
        ];

    /// <summary>
    /// The chain of custody of the exhibit that came in by entry <paramref name="entry"/> and was redacted: what was done, in which
    /// order, and when it was entered; null where that entry brought no exhibit in, or the exhibit is still there.
    /// </summary>
    public CustodyChain? OfRedacted(long entry) =>
        file.Ledger.Entry(entry) is { Content.Value: { } body }
        && body["kind"]?.ToString() == EntryKinds.Exhibit
        && file.Connection.Value("SELECT 1 FROM exhibit WHERE entry = $entry", entry) is null
            ? new CustodyChain(null, Links(entry))
            : null;

    /// <summary>The entries that bring in exhibits which were redacted since, in their order.</summary>
    public ImmutableArray<long> Redacted()
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT e.number FROM entry e WHERE instr(e.body, x'226B696E64223A226578686962697422')
                AND NOT EXISTS (SELECT 1 FROM exhibit x WHERE x.entry = e.number) ORDER BY e.number
            """
        );
        using var rows = query.Rows();
        var entries = ImmutableArray.CreateBuilder<long>();
        while (rows.Read())
        {
            entries.Add(rows.GetInt64(0));
        }
        return entries.ToImmutable();
    }

    /// <summary>The numbers of the entries that speak of the exhibit that came in by entry <paramref name="exhibit"/>.</summary>
    internal IEnumerable<long> EntriesOf(long exhibit) =>
        Entries(exhibit, EntryKinds.Custody).Concat(Entries(exhibit, EntryKinds.Claim)).Select(entry => entry.Number);

    /// <summary>What reports claim of an exhibit, in the order in which they were tied to it.</summary>
    public ImmutableArray<KeptClaim> Claims(KeptExhibit exhibit) =>
        [
            .. Entries(exhibit.Entry, EntryKinds.Claim)
                .Select(entry =>
                {
                    var value = file.Ledger.Openings(entry.Number).FirstOrDefault(o => o.Name == Claim)?.Value;
                    var said = value is { } bytes ? CustodyEntry.Parsed(bytes) : null;
                    return new KeptClaim(entry.Number, (string?)said?["report"], (string?)said?["statement"]);
                }),
        ];

    /// <summary>The entry that ties a claim to the exhibit that came in by entry <paramref name="exhibit"/>.</summary>
    internal static EntryDraft Draft(long exhibit, string report, string? statement) =>
        new(EntryKinds.Claim)
        {
            Facts = new JsonObject { ["exhibit"] = exhibit },
            Sealed = new JsonObject
            {
                [Claim] = new JsonObject { ["report"] = report, ["statement"] = statement },
            },
        };

    private List<KeptEntry> Entries(long exhibit, string kind)
    {
        // The terms of the index entry_of_exhibit: what is said of the exhibit in "kind":"custody" and "kind":"claim".
        using var query = new Query(
            file.Connection,
            """
            SELECT number, body FROM entry
            WHERE (instr(body, x'226B696E64223A22637573746F647922') OR instr(body, x'226B696E64223A22636C61696D22'))
                AND CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.facts.exhibit') END = $exhibit
            ORDER BY number
            """
        );
        using var rows = query.Rows(exhibit);
        var entries = new List<KeptEntry>();
        while (rows.Read())
        {
            var entry = new KeptEntry(rows.GetInt64(0), rows.Bytes(1));
            if (
                entry.Content.Value is { } body
                && body["kind"]?.ToString() == kind
                && body["facts"]?["exhibit"] is JsonValue of
                && of.TryGetValue<long>(out var number)
                && number == exhibit
            )
            {
                entries.Add(entry);
            }
        }
        return entries;
    }
}
