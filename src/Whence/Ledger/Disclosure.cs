using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Whence.Ledger;

/// <summary>
/// An entry handed to a stranger together with what it commits to: canonical JSON,
/// <c>{"entry":"…","opened":{"report":{"salt":"…","value":"…"}}}</c>, the entry and the values as texts, the salts in
/// hexadecimal.
/// </summary>
/// <param name="Entry">The entry's bytes, as they were hashed.</param>
/// <param name="Opened">What of it is opened.</param>
public sealed record Disclosure(ReadOnlyMemory<byte> Entry, ImmutableArray<Opening> Opened)
{
    /// <summary>The disclosure that <paramref name="bytes"/> are; where they are an entry by itself, nothing is opened.</summary>
    public static Disclosure Parse(ReadOnlyMemory<byte> bytes) => Whole(bytes.Span) ?? new Disclosure(bytes, []);

    /// <summary>Whether each opening is of what the entry commits to under its name.</summary>
    public Verdict Verify()
    {
        if (Opened.IsEmpty)
        {
            return Verdict.Good;
        }
        var content = CanonicalJson.Read(Entry.Span);
        if (!content.Succeeded)
        {
            return Verdict.Bad("the entry: " + content.Reason);
        }
        var commitments = content.Value["sealed"] as JsonObject;
        var wrong = Opened.FirstOrDefault(opening => !opening.Opens(TextOf(commitments?[opening.Name])));
        return wrong is null ? Verdict.Good : Verdict.Bad($"the entry does not commit to this '{wrong.Name}'");
    }

    /// <summary>The disclosure as it is handed over.</summary>
    public byte[] ToArray()
    {
        var opened = new JsonObject();
        foreach (var opening in Opened)
        {
            opened[opening.Name] = new JsonObject
            {
                ["salt"] = Convert.ToHexStringLower(opening.Salt.AsSpan()),
                ["value"] = Encoding.UTF8.GetString(opening.Value.AsSpan()),
            };
        }
        return CanonicalJson.Write(
            new JsonObject { ["entry"] = Encoding.UTF8.GetString(Entry.Span), ["opened"] = opened }
        );
    }

    private static Disclosure? Whole(ReadOnlySpan<byte> bytes)
    {
        // A file may end in a newline that the entry has not.
        var json = CanonicalJson.Read(bytes.TrimEnd("\r\n"u8));
        if (TextOf(json.Value?["entry"]) is not { } entry || json.Value!["opened"] is not JsonObject members)
        {
            return null;
        }
        var opened = ImmutableArray.CreateBuilder<Opening>();
        foreach (var (name, member) in members)
        {
            if (
                member is not JsonObject opening
                || TextOf(opening["salt"]) is not { Length: 2 * Commitment.SaltLength } salt
                || !salt.All(letter => char.IsAsciiDigit(letter) || letter is >= 'a' and <= 'f')
                || TextOf(opening["value"]) is not { } value
            )
            {
                return null;
            }
            opened.Add(new Opening(name, [.. Convert.FromHexString(salt)], [.. Encoding.UTF8.GetBytes(value)]));
        }
        return new Disclosure(Encoding.UTF8.GetBytes(entry), opened.ToImmutable());
    }

    private static string? TextOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
