using System.Text.Json.Nodes;

namespace Whence.Sqlite;

/// <summary>The kinds of entries that the store itself makes.</summary>
public static class EntryKinds
{
    /// <summary>The first: which case this is.</summary>
    public const string Case = "case";

    /// <summary>A key that checkpoints are signed with from here on.</summary>
    public const string Key = "key";

    /// <summary>A report was added.</summary>
    public const string Report = "report";

    /// <summary>The bytes of a report were met again.</summary>
    public const string Sighting = "sighting";

    /// <summary>Something was deleted.</summary>
    public const string Redaction = "redaction";

    /// <summary>An authority's time-stamp over a checkpoint.</summary>
    public const string Stamp = "stamp";

    /// <summary>The case, or a part of it, was written out in a form for others.</summary>
    public const string Export = "export";

    /// <summary>An analyst decided.</summary>
    public const string Decision = "decision";

    /// <summary>Says in a decision whether what is weighed changes by it.</summary>
    public const string Changes = "changes";

    /// <summary>A paper, picture or clip was added.</summary>
    public const string Exhibit = "exhibit";

    /// <summary>Something was done with an exhibit.</summary>
    public const string Custody = "custody";

    /// <summary>A report was tied to an exhibit that it speaks of.</summary>
    public const string Claim = "claim";

    private static readonly string[] Beside = [Key, Sighting, Stamp, Export, Exhibit, Custody, Claim];

    /// <summary>Whether something was deleted by <paramref name="entry"/>.</summary>
    public static bool IsRedaction(KeptEntry entry) => Is(entry, Redaction);

    /// <summary>Whether an analyst decided by <paramref name="entry"/>.</summary>
    public static bool IsDecision(KeptEntry entry) => Is(entry, Decision);

    /// <summary>Whether <paramref name="entry"/> leaves what the case says as it is.</summary>
    public static bool IsBeside(KeptEntry entry) =>
        entry.Content.Value is { } content
        && content["kind"] is JsonValue kind
        && kind.TryGetValue<string>(out var word)
        && (
            Beside.Contains(word)
            || (
                word == Decision
                && content["facts"]?[Changes] is JsonValue value
                && value.TryGetValue<bool>(out var changes)
                && !changes
            )
        );

    private static bool Is(KeptEntry entry, string wanted) =>
        entry.Content.Value?["kind"] is JsonValue kind && kind.TryGetValue<string>(out var word) && word == wanted;
}
