using System.Text.Json;
using NodaTime.Text;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.FollowTheMoney;

/// <summary>Writes entities, one a line: an id, a schema, and properties that are lists of words.</summary>
internal sealed class EntityWriter(Stream output, Holdings holdings)
{
    /// <summary>The id of the entity that stands for <paramref name="what"/>.</summary>
    public string Id(string schema, string what) =>
        "whence-" + NameUuid.Of(string.Join('\n', holdings.Origin, "ftm", schema, what));

    /// <summary>Writes an entity; properties without a value are left out.</summary>
    public void Write(
        string schema,
        string what,
        params ReadOnlySpan<(string Property, ImmutableArray<string> Values)> properties
    )
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", Id(schema, what));
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var (property, values) in properties)
            {
                if (!values.IsEmpty)
                {
                    json.Words(property, values);
                }
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>A value, or none.</summary>
    public static ImmutableArray<string> One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    /// <summary>A day, or none.</summary>
    public static ImmutableArray<string> One(LocalDate? day) =>
        day is { } value ? [LocalDatePattern.Iso.Format(value)] : [];
}
