using System.Text.Json.Nodes;

namespace Whence.Sqlite;

/// <summary>
/// What an entry of the ledger is to say. Its body becomes <c>{"at", "facts", "kind", "sealed"}</c>: the instant, what is open
/// for ever, what kind of entry it is, and a commitment to each sealed value, which stands outside the tree and can be redacted.
/// </summary>
/// <param name="Kind">report, sighting, decision …: one word.</param>
public sealed record EntryDraft(string Kind)
{
    /// <summary>What can never be taken back: numbers and words of the project's own; nothing of persons, sources or texts.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>Whatever may have to be deleted, by name: strings or objects, kept as canonical JSON.</summary>
    public JsonObject Sealed { get; init; } = [];
}
