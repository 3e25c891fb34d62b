using System.Text.Json;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>What the body of an entry says, read without building a tree of it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Sealed">The commitments, by name.</param>
internal sealed record EntryBody(string Kind, List<(string Name, Commitment Commitment)> Sealed)
{
    private static readonly string[] Kinds =
    [
        EntryKinds.Report,
        EntryKinds.Sighting,
        EntryKinds.Case,
        EntryKinds.Key,
        EntryKinds.Redaction,
        EntryKinds.Stamp,
        EntryKinds.Decision,
        EntryKinds.Exhibit,
    ];

    /// <summary>The body that these bytes are; or null, with why they are none.</summary>
    public static EntryBody? Read(ReadOnlySpan<byte> body, out string? reason)
    {
        var canonical = CanonicalJson.Check(body);
        reason = canonical.Reason;
        if (reason is not null)
        {
            return null;
        }
        var reader = new Utf8JsonReader(body);
        reader.Read();
        string? kind = null;
        List<(string, Commitment)>? commitments = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("kind"u8))
            {
                reader.Read();
                kind = ReadKind(ref reader);
            }
            else if (reader.ValueTextEquals("sealed"u8))
            {
                reader.Read();
                commitments = ReadSealed(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
        reason = kind is null || commitments is null ? "it does not say its kind, or what it seals" : null;
        return reason is null ? new EntryBody(kind!, commitments!) : null;
    }

    private static string? ReadKind(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }
        foreach (var known in Kinds)
        {
            if (reader.ValueTextEquals(known))
            {
                return known;
            }
        }
        return reader.GetString();
    }

    private static List<(string, Commitment)>? ReadSealed(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        var commitments = new List<(string, Commitment)>(1);
        Span<byte> bytes = stackalloc byte[Digest.Length];
        var well = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueTextEquals(ReportEntry.Sealed) ? ReportEntry.Sealed : reader.GetString()!;
            reader.Read();
            if (
                reader.TokenType == JsonTokenType.String
                && reader.ValueSpan.Length == 2 * Digest.Length
                && Convert.FromHexString(reader.ValueSpan, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            )
            {
                commitments.Add((name, new Commitment(new Digest(bytes))));
            }
            else
            {
                reader.Skip();
                well = false;
            }
        }
        return well ? commitments : null;
    }
}
