using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>The first entry of a ledger: which case it is.</summary>
internal static class CaseOrigin
{
    private const string Opening = "whence.case/";
    private const int IdBytes = 16;

    /// <summary>Makes the first entry of a new case.</summary>
    public static void Found(SqliteConnection connection, IClock clock)
    {
        using var log = new EntryLog(connection, clock.GetCurrentInstant());
        log.Append(
            new EntryDraft(EntryKinds.Case)
            {
                Facts = new JsonObject
                {
                    ["origin"] = Opening + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                },
            }
        );
        log.KeepTiles();
    }

    /// <summary>The origin that the first entry says.</summary>
    /// <exception cref="CaseException">It says none.</exception>
    public static string Of(SqliteConnection connection)
    {
        if (
            connection.Value("SELECT body FROM entry WHERE number = 0") is byte[] body
            && CanonicalJson.Read(body) is { Succeeded: true, Value: var first }
            && first["facts"] is JsonObject facts
            && facts["origin"] is JsonValue value
            && value.TryGetValue<string>(out var origin)
            && origin.StartsWith(Opening, StringComparison.Ordinal)
        )
        {
            return origin;
        }
        throw new CaseException(
            new CaseFault(connection.DataSource, CaseFaultKind.Damaged, "its first entry does not say which case it is")
        );
    }
}
