using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Whence.Ledger;

/// <summary>
/// JSON in its one canonical form (RFC 8785), of strings, integers, true, false, null, arrays and objects: no white
/// space, names in the order of their UTF-16 code units, each string escaped no more than it must be. Fractions have no
/// place in it, nor have integers beyond ±(2^53 − 1).
/// </summary>
public static class CanonicalJson
{
    /// <summary>How deep arrays and objects may stand in one another.</summary>
    public const int Deepest = 64;

    /// <summary>The greatest integer, which any JSON reader keeps exactly.</summary>
    public const long GreatestInteger = (1L << 53) - 1;

    /// <summary>The canonical form of <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">It has a fraction, an integer too great, half a surrogate pair, or is too deep.</exception>
    public static byte[] Write(JsonNode? value)
    {
        var written = new StringBuilder();
        Write(value, written, 0);
        return Encoding.UTF8.GetBytes(written.ToString());
    }

    /// <summary>Whether <paramref name="bytes"/> are an object in canonical form, to the letter.</summary>
    public static Verdict Check(ReadOnlySpan<byte> bytes) => new CanonicalScan(bytes).Object();

    /// <summary>The object that <paramref name="bytes"/> are in canonical form, or why they are none.</summary>
    public static Outcome<JsonObject> Read(ReadOnlySpan<byte> bytes)
    {
        var canonical = Check(bytes);
        return canonical.Holds ? JsonNode.Parse(bytes)!.AsObject() : new Refusal(canonical.Reason);
    }

    private static void Write(JsonNode? value, StringBuilder written, int depth)
    {
        if (depth > Deepest)
        {
            throw new ArgumentException($"Canonical JSON is at most {Deepest} deep.", nameof(value));
        }
        switch (value)
        {
            case null:
                written.Append("null");
                break;
            case JsonObject names:
                var open = '{';
                foreach (var (name, inner) in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    Write(name, written.Append(open));
                    Write(inner, written.Append(':'), depth + 1);
                    open = ',';
                }
                written.Append(open == '{' ? "{}" : "}");
                break;
            case JsonArray values:
                var start = '[';
                foreach (var inner in values)
                {
                    Write(inner, written.Append(start), depth + 1);
                    start = ',';
                }
                written.Append(start == '[' ? "[]" : "]");
                break;
            default:
                WriteScalar(value.AsValue(), written);
                break;
        }
    }

    private static void WriteScalar(JsonValue value, StringBuilder written)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                written.Append("true");
                break;
            case JsonValueKind.False:
                written.Append("false");
                break;
            case JsonValueKind.String:
                Write(value.GetValue<string>(), written);
                break;
            default:
                var number = value.ToJsonString();
                if (
                    !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                    || integer is < -GreatestInteger or > GreatestInteger
                )
                {
                    throw new ArgumentException($"{number} is no integer of canonical JSON.", nameof(value));
                }
                written.Append(integer.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Write(string text, StringBuilder written)
    {
        written.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsSurrogate(letter) && Rune.DecodeFromUtf16(text.AsSpan(i), out _, out var length) is var status)
            {
                if (status != OperationStatus.Done)
                {
                    throw new ArgumentException("Half a surrogate pair is no text.", nameof(text));
                }
                written.Append(text, i, length);
                i += length - 1;
            }
            else if (JsonEscapes.Of(letter) is { } escape)
            {
                written.Append(escape);
            }
            else
            {
                written.Append(letter);
            }
        }
        written.Append('"');
    }
}
