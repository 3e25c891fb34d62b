using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Whence.Examining;

namespace Whence.Sqlite.Exhibits;

/// <summary>What was read of a paper, as JSON by the names of its properties; hashes as their letters, instants as ISO 8601 has them.</summary>
internal static class PackedPaper
{
    /// <summary>The form that is written; one of another is not read.</summary>
    public const int Form = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new InstantWords() },
    };

    /// <summary>Packs <paramref name="paper"/>.</summary>
    public static string Pack(Paper paper) => JsonSerializer.Serialize(paper, Options);

    /// <summary>The paper that was packed; null where the JSON is none, which examining it again mends.</summary>
    public static Paper? Unpack(string read)
    {
        try
        {
            return JsonSerializer.Deserialize<Paper>(read, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class InstantWords : JsonConverter<LocalDateTime>
    {
        private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.ExtendedIso;

        public override LocalDateTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Pattern.Parse(reader.GetString() ?? "") is { Success: true, Value: var instant }
                ? instant
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LocalDateTime instant, JsonSerializerOptions options) =>
            writer.WriteStringValue(Pattern.Format(instant));
    }
}
