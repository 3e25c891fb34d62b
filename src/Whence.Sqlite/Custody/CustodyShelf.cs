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
        new(
            new Digest(Convert.FromHexString(exhibit.Exhibit.Id[^(2 * Digest.Length)..])),
            [
                .. Entries(exhibit.Entry, EntryKinds.Custody)
                    .Select(entry => CustodyEntry.Read(entry, file.Ledger.Openings(entry.Number)))
                    .OfType<CustodyLink>(),
            ]
        );

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
        // The terms of the index entry_of_exhibit: "kind":"custody" and "kind":"claim".
        using var query = new Query(
            file.Connection,
            """
            SELECT number, body FROM entry
            WHERE instr(body, x'226B696E64223A22637573746F647922') OR instr(body, x'226B696E64223A22636C61696D22')
            ORDER BY number
            """
        );
        using var rows = query.Rows();
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
