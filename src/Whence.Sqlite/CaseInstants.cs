using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Whence.Sqlite;

/// <summary>When a case began and when what it says last changed, by its ledger.</summary>
public static class CaseInstants
{
    /// <summary>When the first entry was made.</summary>
    public static Instant Begun(LedgerShelf ledger) => At(ledger.Entry(0)) ?? Instant.MinValue;

    /// <summary>When the newest entry was made that changed what the case says.</summary>
    public static Instant Changed(LedgerShelf ledger)
    {
        for (var number = ledger.Size - 1; number > 0; number--)
        {
            var entry = ledger.Entry(number);
            if (entry is not null && !EntryKinds.IsBeside(entry) && At(entry) is { } at)
            {
                return at;
            }
        }
        return Begun(ledger);
    }

    private static Instant? At(KeptEntry? entry) =>
        Word(entry, "at") is { } text && InstantPattern.General.Parse(text) is { Success: true, Value: var instant }
            ? instant
            : null;

    private static string? Word(KeptEntry? entry, string name) =>
        entry?.Content.Value?[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
