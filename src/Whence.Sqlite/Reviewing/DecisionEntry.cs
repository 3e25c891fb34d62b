using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Ledger;

namespace Whence.Sqlite.Reviewing;

/// <summary>
/// The entry by which an analyst decided. What kind of decision it is stays open; of what, who decided and why are sealed each
/// by itself, so that a name can be redacted and the decision still hold.
/// </summary>
internal static class DecisionEntry
{
    /// <summary>Names what was decided, and of what.</summary>
    public const string Sealed = "decision";

    /// <summary>Names who decided.</summary>
    public const string Who = "who";

    /// <summary>Names why.</summary>
    public const string Why = "why";

    /// <summary>What stands where a name was redacted.</summary>
    public const string Nameless = "(redacted)";

    /// <summary>The entry of <paramref name="decision"/>, whose number and instant are those of the entry.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="changes">Whether what is weighed changes by it.</param>
    /// <param name="text">Gives the digest of a report's text by the report's id.</param>
    public static EntryDraft Of(Decision decision, bool changes, Func<string, Digest> text)
    {
        var what = new JsonObject
        {
            ["correction"] = decision.Correction is { } correction ? Of(correction) : null,
            ["on"] = AnchorJson.Of(decision.On, text(decision.On.Report)),
            ["others"] = new JsonArray([.. decision.Others.Select(o => AnchorJson.Of(o, text(o.Report)))]),
        };
        var sealedValues = new JsonObject { [Sealed] = what, [Who] = decision.Who };
        if (decision.Why is { } why)
        {
            sealedValues[Why] = why;
        }
        return new EntryDraft(EntryKinds.Decision)
        {
            Facts = new JsonObject
            {
                [EntryKinds.Changes] = changes,
                ["decision"] = decision.Kind.ToString().ToLowerInvariant(),
            },
            Sealed = sealedValues,
        };
    }

    /// <summary>What was decided; null where it cannot be read.</summary>
    /// <param name="number">The entry's number.</param>
    /// <param name="body">Its body.</param>
    /// <param name="what">The sealed decision.</param>
    /// <param name="who">The sealed name; null where it was redacted.</param>
    /// <param name="why">The sealed reason; null where there is none.</param>
    /// <param name="report">Gives the id by which a report goes now, by its text's digest and the id by which it went.</param>
    public static Decision? Read(
        long number,
        ReadOnlySpan<byte> body,
        ReadOnlySpan<byte> what,
        byte[]? who,
        byte[]? why,
        Func<Digest, string, string> report
    )
    {
        if (
            CanonicalJson.Read(body).Value is not { } entry
            || !Enum.TryParse<DecisionKind>(entry["facts"]?["decision"].Text(), ignoreCase: true, out var kind)
            || InstantPattern.General.Parse(entry["at"].Text() ?? "") is not { Success: true, Value: var at }
            || CanonicalJson.Read(what).Value is not { } json
            || AnchorJson.Read(json["on"], report) is not { } on
            || json["others"] is not JsonArray others
        )
        {
            return null;
        }
        return new Decision(number, kind, on, Word(who) ?? Nameless, at)
        {
            Why = Word(why),
            Others = [.. others.Select(o => AnchorJson.Read(o, report)).OfType<Anchor>()],
            Correction = json["correction"] is JsonObject correction ? Read(correction) : null,
        };
    }

    private static string? Word(byte[]? value) => value is null ? null : JsonNode.Parse(value).Text();

    private static JsonObject Of(Correction correction) =>
        new()
        {
            ["from"] = Of(correction.From),
            ["high"] = correction.Interval?.High,
            ["low"] = correction.Interval?.Low,
            ["measure"] = correction.Measure?.Name,
            ["place"] = correction.Place,
            ["population"] = correction.Population,
            ["source"] = correction.Source,
            ["to"] = Of(correction.To),
        };

    private static Correction Read(JsonObject json) =>
        new()
        {
            From = Day(json["from"]),
            Interval = json["low"].Number() is { } low ? new Interval(low, json["high"].Number()) : null,
            Measure = json["measure"].Text() is { } measure ? new Measure(measure) : null,
            Place = json["place"].Text(),
            Population = json["population"].Text(),
            Source = json["source"].Text(),
            To = Day(json["to"]),
        };

    private static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static LocalDate? Day(JsonNode? node) =>
        node.Text() is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
}
