using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Examining.Custody;
using Whence.Ledger;

namespace Whence.Sqlite.Custody;

/// <summary>
/// The entry that says what was done with an exhibit. What kind of act it was, and on which exhibit, stays open; who did it, from whom
/// and to whom are sealed each by itself, so that a name can be redacted and the rest still be told.
/// </summary>
internal static class CustodyEntry
{
    private const string Rest = "custody";
    private const string Who = "who";
    private const string From = "from";
    private const string To = "to";

    /// <summary>The entry of what was done with the exhibit that came in by entry <paramref name="exhibit"/>.</summary>
    public static EntryDraft Of(long exhibit, CustodyEvent done)
    {
        var sealedValues = new JsonObject
        {
            [Rest] = new JsonObject
            {
                ["after"] = done.After?.ToString(),
                ["before"] = done.Before?.ToString(),
                ["how"] = done.How,
                ["note"] = done.Note,
                ["purpose"] = done.Purpose,
                ["tool"] = done.Tool,
                ["when"] = done.When.Words,
                ["where"] = done.Where,
            },
        };
        foreach (
            var (name, value) in (ReadOnlySpan<(string, string?)>)[(Who, done.By), (From, done.From), (To, done.To)]
        )
        {
            if (value is not null)
            {
                sealedValues[name] = value;
            }
        }
        return new EntryDraft(EntryKinds.Custody)
        {
            Facts = new JsonObject { ["act"] = done.Act.ToString().ToLowerInvariant(), ["exhibit"] = exhibit },
            Sealed = sealedValues,
        };
    }

    /// <summary>The link that an entry makes; null where its body does not say what was done.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="openings">What it sealed and is still kept.</param>
    public static CustodyLink? Read(KeptEntry entry, ImmutableArray<Opening> openings)
    {
        if (
            entry.Content.Value is not { } body
            || !Enum.TryParse<CustodyAct>(Word(body["facts"]?["act"]), ignoreCase: true, out var act)
            || InstantPattern.General.Parse(Word(body["at"]) ?? "") is not { Success: true, Value: var at }
        )
        {
            return null;
        }
        var values = openings.ToDictionary(
            opening => opening.Name,
            opening => Parsed(opening.Value),
            StringComparer.Ordinal
        );
        var rest = values.GetValueOrDefault(Rest);
        var done = CustodyTime.Parse(Word(rest?["when"]) ?? "") is not { } when
            ? null
            : new CustodyEvent(act, when)
            {
                By = Word(values.GetValueOrDefault(Who)),
                From = Word(values.GetValueOrDefault(From)),
                To = Word(values.GetValueOrDefault(To)),
                Where = Word(rest?["where"]),
                How = Word(rest?["how"]),
                Tool = Word(rest?["tool"]),
                Purpose = Word(rest?["purpose"]),
                Note = Word(rest?["note"]),
                Before = Hash(rest?["before"]),
                After = Hash(rest?["after"]),
            };
        return new CustodyLink(entry.Number, at, act, done);
    }

    /// <summary>The JSON of a sealed value; null where it is none, which verify names.</summary>
    public static JsonNode? Parsed(ImmutableArray<byte> value)
    {
        try
        {
            return JsonNode.Parse(value.AsSpan());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Word(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    private static Digest? Hash(JsonNode? node) =>
        Word(node) is { Length: 2 * Digest.Length } letters && letters.All(char.IsAsciiHexDigit)
            ? new Digest(Convert.FromHexString(letters))
            : null;
}
