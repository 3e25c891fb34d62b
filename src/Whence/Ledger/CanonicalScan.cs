using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Whence.Ledger;

/// <summary>Goes once through bytes that should be canonical JSON, and stops at the first that is not.</summary>
internal ref struct CanonicalScan(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;
    private string? fault;

    /// <summary>Whether all of it is one object in canonical form.</summary>
    public Verdict Object()
    {
        if (!Utf8.IsValid(bytes))
        {
            return Verdict.Bad("canonical JSON is in UTF-8");
        }
        if (bytes.IsEmpty || bytes[0] != '{')
        {
            return Verdict.Bad("an entry is a JSON object");
        }
        Value(0);
        if (fault is null && at < bytes.Length)
        {
            Stop("something follows the object");
        }
        return fault is null ? Verdict.Good : Verdict.Bad(fault);
    }

    private readonly byte Next => at < bytes.Length ? bytes[at] : (byte)0;

    private bool Stop(string reason)
    {
        fault ??= string.Create(CultureInfo.InvariantCulture, $"not canonical JSON at byte {at}: {reason}");
        return false;
    }

    private bool Take(char letter)
    {
        if (Next != letter)
        {
            return Stop($"'{letter}' is wanted");
        }
        at++;
        return true;
    }

    private bool Value(int depth)
    {
        if (depth > CanonicalJson.Deepest)
        {
            return Stop("it is too deep");
        }
        switch (Next)
        {
            case (byte)'{':
                return Members(depth);
            case (byte)'[':
                return Elements(depth);
            case (byte)'"':
                return String();
            case (byte)'t':
                return Word("true"u8);
            case (byte)'f':
                return Word("false"u8);
            case (byte)'n':
                return Word("null"u8);
            default:
                return Integer();
        }
    }

    private bool Members(int depth)
    {
        at++;
        if (Next == '}')
        {
            return Take('}');
        }
        ReadOnlySpan<byte> last = default;
        for (var first = true; ; first = false)
        {
            var from = at;
            if (!String())
            {
                return false;
            }
            var name = bytes[(from + 1)..(at - 1)];
            if (!first && !Follows(last, name))
            {
                at = from;
                return Stop("names stand in the order of their letters, each once");
            }
            last = name;
            if (!Take(':') || !Value(depth + 1))
            {
                return false;
            }
            if (Next != ',')
            {
                return Take('}');
            }
            at++;
        }
    }

    private bool Elements(int depth)
    {
        at++;
        if (Next == ']')
        {
            return Take(']');
        }
        while (Value(depth + 1))
        {
            if (Next != ',')
            {
                return Take(']');
            }
            at++;
        }
        return false;
    }

    private bool Word(ReadOnlySpan<byte> word)
    {
        if (!bytes[at..].StartsWith(word))
        {
            return Stop("there is no such word");
        }
        at += word.Length;
        return true;
    }

    private bool Integer()
    {
        var from = at;
        at += Next == '-' ? 1 : 0;
        var digits = at;
        while (Next is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }
        var number = bytes[from..at];
        var canonical =
            at > digits
            && (bytes[digits] != '0' || number.Length == 1)
            && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            && integer is >= -CanonicalJson.GreatestInteger and <= CanonicalJson.GreatestInteger;
        return canonical || Stop("a value is wanted; a number is an integer within 2^53, without leading zeroes");
    }

    private bool String()
    {
        if (!Take('"'))
        {
            return false;
        }
        while (at < bytes.Length && bytes[at] != '"')
        {
            if (bytes[at] < ' ')
            {
                return Stop("a control character stands bare");
            }
            if (bytes[at] == '\\')
            {
                if (JsonEscapes.At(bytes[at..], out var length) is null)
                {
                    return Stop("there is no such escape, or none is needed");
                }
                at += length;
            }
            else
            {
                at++;
            }
        }
        return Take('"');
    }

    // By UTF-16 code units: by bytes where both are ASCII without escapes, which nearly all are.
    private static bool Follows(ReadOnlySpan<byte> last, ReadOnlySpan<byte> name) =>
        Plain(last) && Plain(name)
            ? last.SequenceCompareTo(name) < 0
            : string.CompareOrdinal(Unescaped(last), Unescaped(name)) < 0;

    private static bool Plain(ReadOnlySpan<byte> name) => Ascii.IsValid(name) && !name.Contains((byte)'\\');

    private static string Unescaped(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder();
        while (!name.IsEmpty)
        {
            if (name[0] == '\\')
            {
                text.Append(JsonEscapes.At(name, out var length));
                name = name[length..];
            }
            else
            {
                Rune.DecodeFromUtf8(name, out var rune, out var length);
                text.Append(rune.ToString());
                name = name[length..];
            }
        }
        return text.ToString();
    }
}
