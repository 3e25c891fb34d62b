using System.Text.Json.Nodes;

namespace Whence.Sqlite;

/// <summary>The entry that says what was redacted: sealed values by entry and name.</summary>
internal static class RedactionEntry
{
    /// <summary>Names why, which is sealed.</summary>
    public const string Why = "why";

    private const string Redacted = "of";

    /// <summary>The entry that redacts <paramref name="values"/>.</summary>
    public static EntryDraft Of(IEnumerable<(long Entry, string Name)> values, string why) =>
        new(EntryKinds.Redaction)
        {
            Facts = new JsonObject
            {
                [Redacted] = new JsonArray([.. values.Select(v => new JsonArray(v.Entry, v.Name))]),
            },
            Sealed = new JsonObject { [Why] = why },
        };

    /// <summary>What the entry with this body redacts; null where it does not say so as it ought to.</summary>
    public static ImmutableArray<(long Entry, string Name)>? Read(JsonObject body)
    {
        if (body["facts"] is not JsonObject facts || facts[Redacted] is not JsonArray values)
        {
            return null;
        }
        var read = ImmutableArray.CreateBuilder<(long, string)>(values.Count);
        foreach (var value in values)
        {
            if (
                value is not JsonArray { Count: 2 } pair
                || pair[0] is not JsonValue first
                || !first.TryGetValue<long>(out var entry)
                || pair[1] is not JsonValue second
                || !second.TryGetValue<string>(out var name)
            )
            {
                return null;
            }
            read.Add((entry, name));
        }
        return read.ToImmutable();
    }
}
