using System.Text.Json;
using Whence.Ledger;

namespace Whence.Sqlite.Verifying;

/// <summary>A report as it is stored, its text and original apart.</summary>
/// <param name="Entry">The entry that added it.</param>
/// <param name="Fields">In the order of <see cref="Names"/>: words, integers or null.</param>
internal readonly record struct ReportRow(long Entry, object?[] Fields)
{
    /// <summary>What an entry seals of a report.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "id",
        "item",
        "language",
        "line",
        "original",
        "part",
        "path",
        "published",
        "publishedAt",
        "publisher",
        "standing",
        "text",
        "title",
        "url",
        "version",
    ];

    /// <summary>The columns that hold the fields.</summary>
    public const string Columns = """
        r.id, r.item, r.language, r.line, o.digest, r.part, r.path, r.published, r.published_at, r.publisher,
        coalesce(r.standing, 'usable'), r.digest, r.title, r.url, r.version
        """;

    // The original's place among the fields.
    private const int Original = 4;

    /// <summary>The id.</summary>
    public string Id => (string)Fields[0]!;

    /// <summary>Whether its original is kept.</summary>
    public bool HasOriginal => Fields[Original] is not null;

    /// <summary>The field that is not what <paramref name="value"/>, which the entry commits to, has; null where all are, a missing original apart.</summary>
    public string? Differs(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "all";
        }
        for (var i = 0; i < Names.Length; i++)
        {
            // In canonical JSON the names stand in order.
            if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Names[i]))
            {
                return Names[i];
            }
            reader.Read();
            if (!Same(ref reader, Fields[i]) && (HasOriginal || i != Original))
            {
                return Names[i];
            }
        }
        return null;
    }

    private static bool Same(ref Utf8JsonReader reader, object? field) =>
        field switch
        {
            null => reader.TokenType == JsonTokenType.Null,
            long number => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var n) && n == number,
            string words => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(words),
            Digest digest => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(digest.ToString()),
            _ => false,
        };
}
