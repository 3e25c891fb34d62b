using System.Text.Json.Nodes;

namespace Whence.Sqlite;

/// <summary>The entry that says what was redacted: sealed values by entry and name.</summary>
internal static class RedactionEntry
{
    private const string Of = "of";

    /// <summary>The facts of an entry that redacts <paramref name="values"/>.</summary>
    public static JsonObject Facts(IEnumerable<(long Entry, string Name)> values) =>
        new() { [Of] = new JsonArray([.. values.Select(v => new JsonArray(v.Entry, v.Name))]) };

    /// <summary>What the entry with this body redacts; null where it does not say so as it ought to.</summary>
    public static ImmutableArray<(long Entry, string Name)>? Read(JsonObject body)
    {
        if (body["facts"] is not JsonObject facts || facts[Of] is not JsonArray values)
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
