using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>The entries of a ledger in short, and its newest checkpoint.</summary>
internal static class EntryList
{
    private const int Shown = 200;

    /// <summary>Writes them as lines, or as JSON Lines; gives the exit code.</summary>
    public static int Write(LedgerShelf ledger, bool all, bool json, Desk desk)
    {
        var (checkpoint, note) = ledger.Newest();
        var from = all || json ? 0 : Math.Max(0, checkpoint.Size - Shown);
        using var output = new StreamWriter(desk.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (from > 0)
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{from} entries before these; --all shows them")
            );
        }
        foreach (var entry in ledger.Entries(from, checkpoint.Size))
        {
            output.WriteLine(json ? Json(entry) : Line(entry));
        }
        output.WriteLine(json ? Json(checkpoint, note) : Line(checkpoint, note));
        return ExitCodes.Done;
    }

    private static string Line(KeptEntry entry) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Number, 8}  {Visible.Of(Text(entry, "at") ?? "unreadable"), -20}  {Visible.Of(Text(entry, "kind") ?? "")}"
            )
            .TrimEnd();

    private static string Line(Checkpoint checkpoint, SignedNote note) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"checkpoint over {checkpoint.Size} entries of {Visible.Of(checkpoint.Origin)}, root {checkpoint.Root}, signed by {Signers(note)}"
        );

    private static string Signers(SignedNote note) =>
        string.Join(", ", note.Signatures.Select(signature => Visible.Of($"{signature.Name}+{signature.Id:x8}")));

    private static string Json(KeptEntry entry) =>
        Encoding.UTF8.GetString(
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
            )
        );

    private static string Json(Checkpoint checkpoint, SignedNote note) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Write(
                new JsonObject
                {
                    ["type"] = "checkpoint",
                    ["size"] = checkpoint.Size,
                    ["origin"] = checkpoint.Origin,
                    ["root"] = checkpoint.Root.ToString(),
                    ["note"] = note.ToString(),
                }
            )
        );

    private static string? Text(KeptEntry entry, string name) =>
        entry.Content.Value?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
