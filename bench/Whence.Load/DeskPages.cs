using System.Text.Json.Nodes;

namespace Whence.Load;

/// <summary>The pages of a served case, with some of the many that are of one thing.</summary>
internal static class DeskPages
{
    private const int OfEach = 5;

    private static readonly string[] Always =
    [
        "/",
        "/questions",
        "/questions?contested=yes",
        "/questions?measure=killed",
        "/reports",
        "/conflicts",
        "/positions",
        "/allegations",
        "/sources",
        "/timeline",
        "/map",
        "/exhibits",
        "/review",
        "/review/decisions",
        "/review/agreement",
        "/ledger",
        "/add",
        "/export",
        "/search?q=soldiers+killed",
        "/search?q=river",
        "/api/v1/figures?limit=50",
        "/api/v1/figures?measure=wounded&limit=50",
        "/api/v1/questions?limit=50",
        "/api/v1/origins?limit=50",
        "/api/v1/conflicts?limit=50",
        "/api/v1/reports?limit=20",
        "/api/v1/ledger/entries?limit=50",
        "/checkpoint",
    ];

    /// <summary>Their addresses. What there is of questions, reports, origins, conflicts and sources is asked of the API.</summary>
    public static async Task<IReadOnlyList<string>> Of(HttpClient client)
    {
        var pages = new List<string>(Always);
        foreach (
            var (list, field, address) in new[]
            {
                ("reports", "id", "/report?id="),
                ("questions", "id", "/question?id="),
                ("origins", "id", "/origin?id="),
                ("origins", "source", "/source?name="),
                ("reports", "id", "/api/v1/report/statements?id="),
                ("reports", "id", "/api/v1/report/edges?id="),
                ("ledger/entries", "number", "/ledger/entry?number="),
                ("ledger/entries", "number", "/api/v1/ledger/proof?entry="),
            }
        )
        {
            var rows = JsonNode.Parse(await client.GetStringAsync($"/api/v1/{list}?limit={OfEach}"))!.AsArray();
            pages.AddRange(rows.Select(row => address + Uri.EscapeDataString(row![field]!.ToString())));
        }
        return pages;
    }
}
