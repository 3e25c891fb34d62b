using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Whence.Casework;

namespace Whence.Web.Cases;

/// <summary>A small file of what the desk must not forget: there whole or not at all, for its owner alone.</summary>
internal static class StateFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters =
        {
            new Written<Instant>(InstantPattern.ExtendedIso),
            new Written<LocalDate>(LocalDatePattern.Iso),
            new JsonStringEnumConverter(),
        },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What is kept at <paramref name="path"/>; null where there is nothing that can be read.</summary>
    public static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Form);
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps <paramref name="value"/>; once this returns, it is on disk.</summary>
    /// <exception cref="IOException">It could not be written; what was there stays.</exception>
    public static void Write<T>(string path, T value)
    {
        var draft = path + ".part";
        File.Delete(draft);
        using (var file = new FileStream(draft, OwnFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.None)))
        {
            JsonSerializer.Serialize(file, value, Form);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
    }

    private sealed class Written<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString() ?? "") is { Success: true, Value: var value }
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}
