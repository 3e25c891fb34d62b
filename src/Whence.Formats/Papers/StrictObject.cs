using System.Globalization;
using System.Text.Json;

namespace Whence.Formats.Papers;

/// <summary>
/// Reads a JSON object strictly: a field that is not known, that stands there twice, or that is of another kind, is a fault. The first
/// fault is kept, and everything after it reads as nothing.
/// </summary>
internal sealed class StrictObject
{
    private const int LongestWords = 1000;
    private const int LongestList = 1000;

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly StrictFaults faults;
    private readonly string path;

    public StrictObject(JsonElement json, string path, StrictFaults faults, params ReadOnlySpan<string> known)
    {
        (this.path, this.faults) = (path, faults);
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, "an object is expected");
            return;
        }
        foreach (var field in json.EnumerateObject())
        {
            if (!known.Contains(field.Name))
            {
                faults.Add(At(field.Name), $"there is no such field; there are {string.Join(", ", known.ToArray())}");
            }
            else if (!fields.TryAdd(field.Name, field.Value))
            {
                faults.Add(At(field.Name), "it stands there twice");
            }
        }
    }

    /// <summary>Where the field is: "cards[2].name".</summary>
    public string At(string name) => path.Length == 0 ? name : path + "." + name;

    /// <summary>A string; null where there is none, or it is null.</summary>
    public string? Words(string name)
    {
        if (Of(name) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            faults.Add(At(name), "a string is expected");
            return null;
        }
        var words = value.GetString()!;
        if (words.Length > LongestWords)
        {
            faults.Add(At(name), $"it is longer than {LongestWords} characters");
        }
        return words;
    }

    /// <summary>A string that must be there and have something in it.</summary>
    public string Needed(string name)
    {
        var words = Words(name);
        if (string.IsNullOrWhiteSpace(words))
        {
            faults.Add(At(name), "it must be there, and not empty");
        }
        return words ?? "";
    }

    /// <summary>True or false; false where there is nothing.</summary>
    public bool Flag(string name)
    {
        var value = Of(name);
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            faults.Add(At(name), "true or false is expected");
        }
        return value?.ValueKind == JsonValueKind.True;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/> that must be there.</summary>
    public double Number(string name, double least, double most)
    {
        if (
            Of(name) is { ValueKind: JsonValueKind.Number } value
            && value.TryGetDouble(out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }
        faults.Add(
            At(name),
            string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} is expected")
        );
        return least;
    }

    /// <summary>One of <paramref name="choices"/>; null where there is none.</summary>
    public string? Choice(string name, params ReadOnlySpan<string> choices)
    {
        if (Words(name) is not { } word)
        {
            return null;
        }
        foreach (var choice in choices)
        {
            if (choice.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }
        faults.Add(At(name), $"“{word}” is none of {string.Join(", ", choices.ToArray())}");
        return null;
    }

    /// <summary>A list, each item with where it is; none where there is nothing.</summary>
    public IEnumerable<(JsonElement Item, string Path)> List(string name)
    {
        if (Of(name) is not { } value)
        {
            yield break;
        }
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > LongestList)
        {
            faults.Add(At(name), $"a list of {LongestList} at most is expected");
            yield break;
        }
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            yield return (item, string.Create(CultureInfo.InvariantCulture, $"{At(name)}[{i++}]"));
        }
    }

    /// <summary>A list of strings.</summary>
    public ImmutableArray<string> Lines(string name)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, at) in List(name))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString()!.Length <= LongestWords)
            {
                lines.Add(item.GetString()!);
            }
            else
            {
                faults.Add(at, $"a string of {LongestWords} characters at most is expected");
            }
        }
        return lines.ToImmutable();
    }

    private JsonElement? Of(string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
