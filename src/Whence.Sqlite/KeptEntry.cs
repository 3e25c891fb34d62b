using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>An entry of a ledger.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Body">Its bytes, as they were hashed.</param>
public sealed record KeptEntry(long Number, ReadOnlyMemory<byte> Body)
{
    /// <summary>What it says, or why it says nothing.</summary>
    public Outcome<JsonObject> Content => CanonicalJson.Read(Body.Span);
}
