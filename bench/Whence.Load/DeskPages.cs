using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Whence.Load;

/// <summary>The pages of a served case, with some of the many that are of one thing.</summary>
internal static partial class DeskPages
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
        "/origins",
        "/figures",
        "/figures?country=none",
        "/places",
        "/positions",
        "/positions?stance=denies",
        "/positions?about=dam",
        "/matters",
        "/actors",
        "/allegations",
        "/allegations?accused=front",
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
        "/api/v1/questions?source=mayor&limit=50",
        "/api/v1/questions?source=velmouth&limit=50",
        "/api/v1/positions?limit=50",
        "/api/v1/allegations?limit=50",
        "/api/v1/origins?limit=50",
        "/api/v1/conflicts?limit=50",
        "/api/v1/reports?limit=20",
        "/api/v1/ledger/entries?limit=50",
        "/checkpoint",
    ];

    // What is asked of the API, the field that names it, and the address that the name is put behind.
    private static readonly (string List, string Field, string Address)[] OneOfMany =
    [
        ("reports", "id", "/report?id="),
        ("questions", "id", "/question?id="),
        ("questions", "id", "/figures?question="),
        ("questions", "id", "/reports?question="),
        ("questions", "id", "/origins?question="),
        ("questions", "id", "/conflicts?question="),
        ("origins", "id", "/reports?origin="),
        ("origins", "source", "/questions?speaker="),
        ("origins", "source", "/reports?speaker="),
        ("origins", "source", "/conflicts?revisedby="),
        ("positions", "on", "/positions?on="),
        ("positions", "on", "/actors?on="),
        ("positions", "actor", "/positions?speaker="),
        ("allegations", "accuser", "/allegations?accuser="),
        ("exhibits", "id", "/exhibit?id="),
        ("reports", "id", "/figures?report="),
        ("reports", "id", "/report?find=killed&id="),
        ("origins", "id", "/origin?id="),
        ("origins", "source", "/source?name="),
        ("reports", "id", "/api/v1/report/statements?id="),
        ("reports", "id", "/api/v1/report/edges?id="),
        ("ledger/entries", "number", "/ledger/entry?number="),
        ("ledger/entries", "number", "/api/v1/ledger/proof?entry="),
    ];

    // Counts of these lead to the longest lists that there are.
    private static readonly string[] Counting =
    [
        "/",
        "/questions",
        "/conflicts",
        "/sources",
        "/places",
        "/positions",
        "/matters",
        "/actors",
        "/timeline",
        "/map",
    ];

    private const int Longest = 3;

    /// <summary>Their addresses. What there is of reports, questions and so on is asked of the API; the longest lists are those that counts lead to.</summary>
    public static async Task<IReadOnlyList<string>> Of(HttpClient client)
    {
        var pages = new List<string>(Always);
        foreach (var (list, field, address) in OneOfMany)
        {
            var rows = JsonNode.Parse(await client.GetStringAsync($"/api/v1/{list}?limit={OfEach}"))!.AsArray();
            pages.AddRange(rows.Select(row => address + Uri.EscapeDataString(row![field]!.ToString())));
        }
        foreach (var page in Counting)
        {
            var counts = Count()
                .Matches(await client.GetStringAsync(page))
                .Select(m =>
                    (
                        To: WebUtility.HtmlDecode(m.Groups[2].Value),
                        Number: long.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                    )
                )
                .DistinctBy(count => count.To);
            pages.AddRange(counts.OrderByDescending(count => count.Number).Take(Longest).Select(count => count.To));
        }
        return [.. pages.Distinct()];
    }

    /// <summary>What sort of page <paramref name="page"/> is: those that are of one thing each are told together.</summary>
    public static string Sort(string page)
    {
        var parts = page.Split('?');
        return Always.Contains(page) || parts.Length == 1
            ? page
            : parts[0] + "?" + string.Join('&', parts[1].Split('&').Select(value => value.Split('=')[0] + "=…"));
    }

    [GeneratedRegex("data-count=\"([0-9]+)\" href=\"(/[^\"#]+)")]
    private static partial Regex Count();
}
