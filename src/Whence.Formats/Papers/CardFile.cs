using System.Text;
using System.Text.Json;
using Whence.Examining;
using Whence.Examining.Scripts;

namespace Whence.Formats.Papers;

/// <summary>
/// A description of papers: JSON, one object or a list of them, all of whose fields may be left out. What is not known must not be
/// there: a mistyped field that was passed over would look like a paper without it.
/// </summary>
public static class CardFile
{
    private const string Present = "present";
    private const string Absent = "absent";
    private const string Untold = "untold";

    private static readonly string[] Known =
    [
        "file",
        "kind",
        "serial",
        "state",
        "name",
        "born",
        "birthplace",
        "authority",
        "authorityPlace",
        "authorityFounded",
        "authorityDissolved",
        "issued",
        "issuedAt",
        "expires",
        "recorded",
        "photo",
        "stamp",
        "signatureScript",
        "fields",
        "mrz",
    ];

    /// <summary>The cards that <paramref name="bytes"/> describe, each with the bytes of its own description; or the first fault.</summary>
    /// <param name="file">The file's name, for the message.</param>
    /// <param name="bytes">UTF-8.</param>
    public static (ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> Cards, PaperFault? Fault) Read(
        string file,
        ReadOnlyMemory<byte> bytes
    )
    {
        var faults = new StrictFaults(file);
        var cards = ImmutableArray.CreateBuilder<(Card, ReadOnlyMemory<byte>)>();
        try
        {
            using var json = faults.Parse(bytes);
            foreach (var (item, path) in json is null ? [] : Items(json.RootElement))
            {
                cards.Add((Of(item, path, faults), Encoding.UTF8.GetBytes(item.GetRawText())));
            }
        }
        catch (InvalidOperationException)
        {
            // The one thing that a string of valid JSON in valid UTF-8 can lack is the other half of an escaped pair.
            faults.Add("", "a string holds half of a surrogate pair, which is no character");
        }
        if (cards.Count == 0)
        {
            faults.Add("", "it describes no paper");
        }
        return faults.First is { } fault ? ([], fault) : (cards.ToImmutable(), null);
    }

    private static IEnumerable<(JsonElement Item, string Path)> Items(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array
            ? root.EnumerateArray().Select((item, i) => (item, $"[{i}]"))
            : [(root, "")];

    private static Card Of(JsonElement json, string path, StrictFaults faults)
    {
        var fields = new StrictObject(json, path, faults, Known);
        return new Card
        {
            File = fields.Words("file"),
            Kind = fields.Words("kind"),
            Serial = fields.Words("serial"),
            State = fields.Words("state"),
            Name = fields.Words("name"),
            Born = fields.Words("born"),
            Birthplace = fields.Words("birthplace"),
            Authority = fields.Words("authority"),
            AuthorityPlace = fields.Words("authorityPlace"),
            AuthorityFounded = fields.Words("authorityFounded"),
            AuthorityDissolved = fields.Words("authorityDissolved"),
            Issued = fields.Words("issued"),
            IssuedAt = fields.Words("issuedAt"),
            Expires = fields.Words("expires"),
            Recorded = fields.Words("recorded"),
            Photo = Seen(fields, "photo"),
            Stamp = Seen(fields, "stamp"),
            SignatureScript = fields.Choice("signatureScript", [.. WritingSystems.Names]),
            Fields = [.. fields.List("fields").Select(field => Field(field.Item, field.Path, faults))],
            MachineReadable = fields.Lines("mrz"),
        };
    }

    private static Presence? Seen(StrictObject fields, string name) =>
        fields.Choice(name, Present, Absent, Untold) switch
        {
            Present => Presence.Present,
            Absent => Presence.Absent,
            Untold => Presence.Untold,
            _ => null,
        };

    private static CardField Field(JsonElement json, string path, StrictFaults faults)
    {
        var field = new StrictObject(json, path, faults, "name", "value", "mandatory");
        return new CardField(field.Needed("name"), field.Words("value") ?? "", field.Flag("mandatory"));
    }
}
