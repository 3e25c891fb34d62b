using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Whence.Casework;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Web.Ledger;

/// <summary>Entries in words.</summary>
internal static class EntryWords
{
    private const int LongestValue = 4000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // What is outside of ASCII is read by people; the page itself makes it harmless.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What came about by <paramref name="entry"/>.</summary>
    public static string Kind(KeptEntry entry) =>
        EntryLines.Text(entry, "kind") switch
        {
            EntryKinds.Case => "The case was founded",
            EntryKinds.Key => "A key signs from here on",
            EntryKinds.Report => "A report was added",
            EntryKinds.Sighting => "A report was met again",
            EntryKinds.Redaction => "Something was deleted",
            EntryKinds.Stamp => "An authority put its time-stamp on a checkpoint",
            EntryKinds.Export => "The case was written out for others",
            EntryKinds.Decision => "An analyst decided",
            EntryKinds.Exhibit => "An exhibit was added",
            EntryKinds.Custody => "Something was done with an exhibit",
            EntryKinds.Claim => "A report was tied to an exhibit",
            { } other => other,
            null => "It cannot be read",
        };

    /// <summary>When it was made, as the entry says; null where it does not.</summary>
    public static string? At(KeptEntry entry) => EntryLines.Text(entry, "at");

    /// <summary>The names of what <paramref name="entry"/> commits to and does not tell.</summary>
    public static IEnumerable<string> Sealed(KeptEntry entry) =>
        entry.Content.Value?["sealed"] is JsonObject named ? named.Select(s => s.Key) : [];

    /// <summary>What stands open in it, as lines.</summary>
    public static string Facts(KeptEntry entry) => entry.Content.Value?["facts"]?.ToJsonString(Readable) ?? "";

    /// <summary>What was sealed, as a person reads it; a long one is cut off.</summary>
    public static string Value(Opening opening)
    {
        string text;
        try
        {
            text = JsonNode.Parse(opening.Value.AsSpan())?.ToJsonString(Readable) ?? "null";
        }
        catch (JsonException)
        {
            text = $"{opening.Value.Length} bytes, SHA-256 {Digest.Of(opening.Value.AsSpan())}";
        }
        return text.Length > LongestValue ? text[..LongestValue] + " […]" : text;
    }
}
