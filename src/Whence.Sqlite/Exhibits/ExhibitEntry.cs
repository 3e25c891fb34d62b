using System.Text.Json.Nodes;

namespace Whence.Sqlite.Exhibits;

/// <summary>The entry by which an exhibit comes into a case.</summary>
internal static class ExhibitEntry
{
    /// <summary>Names what the entry seals: the digest of the bytes, and the file that they were found in.</summary>
    public const string Sealed = "exhibit";

    /// <summary>The entry of <paramref name="exhibit"/>.</summary>
    public static EntryDraft Of(Exhibit exhibit, string path) =>
        new(EntryKinds.Exhibit)
        {
            Sealed = new JsonObject
            {
                [Sealed] = new JsonObject { ["id"] = exhibit.Id, ["path"] = path },
            },
        };
}
