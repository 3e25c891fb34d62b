using System.Text.Json.Nodes;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Casework;

/// <summary>Entries and checkpoints of a ledger, as JSON Lines.</summary>
public static class EntryLines
{
    /// <summary>The line of an entry, in UTF-8, without its end.</summary>
    public static byte[] Of(KeptEntry entry) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["type"] = "entry",
                ["number"] = entry.Number,
                ["at"] = Text(entry, "at"),
                ["kind"] = Text(entry, "kind"),
                ["facts"] = entry.Content.Value?["facts"]?.DeepClone(),
                ["sealed"] = entry.Content.Value?["sealed"]?.DeepClone(),
                ["leaf"] = MerkleTree.Leaf(entry.Body.Span).ToString(),
            }
        );

    /// <summary>The line of a checkpoint.</summary>
    public static byte[] Of(Checkpoint checkpoint, SignedNote note) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["type"] = "checkpoint",
                ["size"] = checkpoint.Size,
                ["origin"] = checkpoint.Origin,
                ["root"] = checkpoint.Root.ToString(),
                ["note"] = note.ToString(),
            }
        );

    /// <summary>What an entry says of itself under <paramref name="name"/>, such as at and kind; null where it says nothing that can be read.</summary>
    public static string? Text(KeptEntry entry, string name) =>
        entry.Content.Value?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
