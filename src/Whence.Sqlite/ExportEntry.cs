using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The entry that says what was written out of a case.</summary>
internal static class ExportEntry
{
    /// <summary>The entry of an export in <paramref name="format"/> whose bytes have <paramref name="digest"/>.</summary>
    /// <param name="format">The form: csv, html …</param>
    /// <param name="bytes">How many bytes were written.</param>
    /// <param name="digest">Their digest: sealed, as who has it can tell what was written.</param>
    /// <param name="selection">Which part of the case was asked for, by option; sealed, as it may name people.</param>
    public static EntryDraft Of(string format, long bytes, Digest digest, JsonObject selection) =>
        new(EntryKinds.Export)
        {
            Facts = new JsonObject { ["bytes"] = bytes, ["format"] = format },
            Sealed = new JsonObject
            {
                ["written"] = new JsonObject { ["digest"] = digest.ToString(), ["selection"] = selection },
            },
        };
}
