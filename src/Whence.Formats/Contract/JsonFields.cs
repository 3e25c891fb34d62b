using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Whence.Formats.Contract;

/// <summary>Fields of the contract: absent is null, never left out; enumerations are lower-case words with hyphens.</summary>
internal static class JsonFields
{
    /// <summary>A word, or null.</summary>
    public static void Word(this Utf8JsonWriter json, string name, string? word)
    {
        if (word is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, Whole(word));
        }
    }

    /// <summary>A whole number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number that need not be whole, or null.</summary>
    public static void Real(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day, or null.</summary>
    public static void Day(this Utf8JsonWriter json, string name, LocalDate? day) =>
        json.Word(name, day is { } value ? LocalDatePattern.Iso.Format(value) : null);

    /// <summary>A list of words.</summary>
    public static void Words(this Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(Whole(word));
        }
        json.WriteEndArray();
    }

    /// <summary>The spelling of an enumeration's value: AtLeast is at-least.</summary>
    public static string Spelling<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // A span may part a surrogate pair; half of one cannot be written in UTF-8.
    private static string Whole(string word)
    {
        foreach (var c in word)
        {
            if (char.IsSurrogate(c))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word));
            }
        }
        return word;
    }
}
