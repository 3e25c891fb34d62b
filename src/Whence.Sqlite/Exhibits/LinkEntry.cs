using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Examining.Footage;
using Whence.Ledger;
using Whence.Sqlite.Reviewing;

namespace Whence.Sqlite.Exhibits;

/// <summary>
/// The entry by which a person decided of a link between clips: a decision as others are, of which nothing that is weighed changes.
/// Between what, who and why are sealed each by itself.
/// </summary>
internal static class LinkEntry
{
    /// <summary>Names what it is of.</summary>
    public const string Sealed = "link";

    private const string Accept = "accept";
    private const string Reject = "reject";

    /// <summary>The entry of <paramref name="decision"/>, whose number and instant are those of the entry.</summary>
    public static EntryDraft Of(LinkDecision decision)
    {
        var values = new JsonObject
        {
            [Sealed] = new JsonObject { ["first"] = decision.First, ["second"] = decision.Second },
            [DecisionEntry.Who] = decision.Who,
        };
        if (decision.Why is { } why)
        {
            values[DecisionEntry.Why] = why;
        }
        return new EntryDraft(EntryKinds.Decision)
        {
            Facts = new JsonObject
            {
                [EntryKinds.Changes] = false,
                ["decision"] = decision.IsAccepted ? Accept : Reject,
            },
            Sealed = values,
        };
    }

    /// <summary>What was decided; null where the entry does not say, which verify names.</summary>
    public static LinkDecision? Read(long number, byte[] body, byte[] link, byte[]? who, byte[]? why) =>
        CanonicalJson.Read(body).Value is { } entry
        && entry["facts"]?["decision"].Text() is Accept or Reject
        && InstantPattern.General.Parse(entry["at"].Text() ?? "") is { Success: true, Value: var at }
        && CanonicalJson.Read(link).Value is { } between
        && between["first"].Text() is { } first
        && between["second"].Text() is { } second
            ? new LinkDecision(
                number,
                first,
                second,
                entry["facts"]?["decision"].Text() == Accept,
                Word(who) ?? DecisionEntry.Nameless,
                at
            )
            {
                Why = Word(why),
            }
            : null;

    private static string? Word(byte[]? value) => value is null ? null : JsonNode.Parse(value).Text();
}
