using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Prov;

/// <summary>Writes the records of a PROV-JSON document; relations are numbered in the order they are written.</summary>
internal sealed class ProvWriter(Utf8JsonWriter json, string origin)
{
    private int relations;

    /// <summary>A qualified name for what Whence calls <paramref name="id"/>; what a name may not hold is percent-encoded.</summary>
    public static string Name(string kind, string id)
    {
        var name = new StringBuilder("case:" + kind + "/");
        foreach (var b in Encoding.UTF8.GetBytes(id))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'/')
            {
                name.Append((char)b);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }
        }
        return name.ToString();
    }

    /// <summary>What the prefixes of names stand for.</summary>
    public void Prefixes()
    {
        json.WriteStartObject("prefix");
        json.Word("case", $"urn:whence:{Uri.EscapeDataString(origin)}:");
        json.WriteString("whence", "urn:whence:vocabulary:");
        json.WriteEndObject();
    }

    /// <summary>All records of a kind.</summary>
    public void Records(string kind, Action write)
    {
        json.WriteStartObject(kind);
        write();
        json.WriteEndObject();
    }

    /// <summary>An entity.</summary>
    public void Entity(string name, string label, string type, string? location = null, string? value = null)
    {
        json.WriteStartObject(name);
        json.Word("prov:label", label);
        Type("whence:" + type);
        if (location is not null)
        {
            json.Word("prov:location", location);
        }
        if (value is not null)
        {
            json.Word("prov:value", value);
        }
        json.WriteEndObject();
    }

    /// <summary>An activity.</summary>
    public void Activity(string name, Instant from, Instant to)
    {
        json.WriteStartObject(name);
        json.WriteString("prov:startTime", InstantPattern.ExtendedIso.Format(from));
        json.WriteString("prov:endTime", InstantPattern.ExtendedIso.Format(to));
        json.WriteEndObject();
    }

    /// <summary>An agent.</summary>
    public void Agent(string name, string label, string type)
    {
        json.WriteStartObject(name);
        json.Word("prov:label", label);
        Type(type);
        json.WriteEndObject();
    }

    /// <summary>A relation between what is named.</summary>
    public void Relation(params ReadOnlySpan<(string Role, string Name)> ends)
    {
        Open(ends);
        json.WriteEndObject();
    }

    /// <summary>One entity comes from another.</summary>
    public void Derivation(string made, string from, string? type)
    {
        Open([("prov:generatedEntity", made), ("prov:usedEntity", from)]);
        if (type is not null)
        {
            Type(type);
        }
        json.WriteEndObject();
    }

    private void Open(ReadOnlySpan<(string Role, string Name)> ends)
    {
        json.WriteStartObject(string.Create(CultureInfo.InvariantCulture, $"_:r{++relations}"));
        foreach (var (role, name) in ends)
        {
            json.WriteString(role, name);
        }
    }

    private void Type(string name)
    {
        json.WriteStartObject("prov:type");
        json.WriteString("$", name);
        json.WriteString("type", "prov:QUALIFIED_NAME");
        json.WriteEndObject();
    }
}
