using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The entry by which an authority's time-stamp comes into a case.</summary>
internal static class StampEntry
{
    /// <summary>Names what the entry seals: the authority's address, and its token in base 64.</summary>
    public const string Sealed = "stamp";

    /// <summary>The entry of <paramref name="stamp"/> over the checkpoint of <paramref name="size"/> entries.</summary>
    public static EntryDraft Of(long size, string authority, TimeStamp stamp) =>
        new(EntryKinds.Stamp)
        {
            Facts = new JsonObject { ["size"] = size },
            Sealed = new JsonObject
            {
                [Sealed] = new JsonObject
                {
                    ["authority"] = authority,
                    ["token"] = Convert.ToBase64String(stamp.ToArray()),
                },
            },
        };

    /// <summary>What the entry brings in; null where it cannot be read.</summary>
    /// <param name="entry">Its number.</param>
    /// <param name="body">Its body.</param>
    /// <param name="value">What it seals.</param>
    public static KeptStamp? Read(long entry, ReadOnlySpan<byte> body, ReadOnlySpan<byte> value)
    {
        if (
            CanonicalJson.Read(body).Value?["facts"]?["size"] is not JsonValue covers
            || !covers.TryGetValue<long>(out var size)
            || CanonicalJson.Read(value).Value is not { } json
            || json["authority"] is not JsonValue from
            || !from.TryGetValue<string>(out var authority)
            || json["token"] is not JsonValue held
            || !held.TryGetValue<string>(out var text)
        )
        {
            return null;
        }
        var token = new byte[text.Length];
        return Convert.TryFromBase64String(text, token, out var length)
            ? new KeptStamp(entry, size, authority, [.. token.AsSpan(0, length)])
            : null;
    }
}
