using System.Text;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Examining.Custody;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>A chain of custody as JSON Lines: what was done, in the order in which it was, what reports claim, and whether it holds.</summary>
internal static class CustodyLines
{
    /// <summary>Writes them; gives whether the chain holds.</summary>
    public static bool Write(CaseFile file, CustodySubject subject, Desk desk)
    {
        var faults = subject.Chain.Faults;
        var id = subject.Exhibit?.Exhibit.Id;
        var lines = subject
            .Chain.AsDone.Select(link => Link(id, link, faults.Where(fault => fault.Entry == link.Entry)))
            .Concat(
                subject.Exhibit is { } exhibit ? file.Custody.Claims(exhibit).Select(claim => Claim(id, claim)) : []
            )
            .Append(
                new JsonObject
                {
                    ["type"] = "chain",
                    ["id"] = subject.Entry,
                    ["exhibit"] = id,
                    ["path"] = subject.Exhibit?.Path,
                    ["redacted"] = subject.Exhibit is null,
                    ["holds"] = !faults.Any(fault => fault.IsBreak),
                    ["faults"] = Faults(faults.Where(fault => fault.Entry is null)),
                }
            );
        foreach (var line in lines)
        {
            desk.Output.Write(Encoding.UTF8.GetBytes(line.ToJsonString(Contract) + "\n"));
        }
        desk.Output.Flush();
        return !faults.Any(fault => fault.IsBreak);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Contract = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonObject Link(string? exhibit, CustodyLink link, IEnumerable<CustodyFault> faults) =>
        new()
        {
            ["type"] = "custody",
            ["id"] = link.Entry,
            ["exhibit"] = exhibit,
            ["act"] = link.Act.ToString().ToLowerInvariant(),
            ["entered"] = InstantPattern.General.Format(link.Entered),
            ["redacted"] = link.Event is null,
            ["when"] = link.Event?.When.Words,
            ["by"] = link.Event?.By,
            ["from"] = link.Event?.From,
            ["to"] = link.Event?.To,
            ["where"] = link.Event?.Where,
            ["how"] = link.Event?.How,
            ["tool"] = link.Event?.Tool,
            ["purpose"] = link.Event?.Purpose,
            ["note"] = link.Event?.Note,
            ["before"] = Hash(link.Event?.Before),
            ["after"] = Hash(link.Event?.After),
            ["faults"] = Faults(faults),
        };

    private static JsonObject Claim(string? exhibit, Whence.Sqlite.Custody.KeptClaim claim) =>
        new()
        {
            ["type"] = "claim",
            ["id"] = claim.Entry,
            ["exhibit"] = exhibit,
            ["report"] = claim.Report,
            ["statement"] = claim.Statement,
        };

    private static JsonArray Faults(IEnumerable<CustodyFault> faults) =>
        [.. faults.Select(fault => (JsonNode)new JsonObject { ["breaks"] = fault.IsBreak, ["words"] = fault.Words })];

    private static string? Hash(Digest? digest) => digest is { } known ? "sha256:" + known : null;
}
