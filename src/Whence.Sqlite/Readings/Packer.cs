using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Whence.Sqlite.Readings;

/// <summary>Writes numbers, days and words one after the other, each word once.</summary>
/// <param name="report">The report's id, which its own ids begin with and which is not written again with each.</param>
internal sealed class Packer(string report)
{
    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly Dictionary<string, ulong> said = new(StringComparer.Ordinal);

    /// <summary>All that has been written.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>A byte.</summary>
    public void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    /// <summary>Four bytes.</summary>
    public void Fixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.GetSpan(sizeof(uint)), value);
        bytes.Advance(sizeof(uint));
    }

    /// <summary>Eight bytes.</summary>
    public void Fixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.GetSpan(sizeof(ulong)), value);
        bytes.Advance(sizeof(ulong));
    }

    /// <summary>A number, one to ten bytes.</summary>
    public void Number(ulong value)
    {
        var to = bytes.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            to[length++] = (byte)(value | 0x80);
        }
        to[length++] = (byte)value;
        bytes.Advance(length);
    }

    /// <summary>A number that may lie below zero; those near zero are short.</summary>
    public void Signed(long value) => Number((ulong)(value << 1 ^ value >> 63));

    /// <summary>A number that may lie below zero, or none.</summary>
    public void Signed(long? value)
    {
        Flag(value is not null);
        if (value is { } number)
        {
            Signed(number);
        }
    }

    /// <summary>Yes or no.</summary>
    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>A day, or none.</summary>
    public void Day(LocalDate? day) =>
        Signed(day is { } value ? NodaTime.Period.DaysBetween(Unpacker.FirstDay, value) : null);

    /// <summary>A span.</summary>
    public void Span(Span span)
    {
        Signed(span.Start);
        Signed((long)span.End - span.Start);
    }

    /// <summary>A span, or none.</summary>
    public void Span(Span? span)
    {
        Flag(span is not null);
        if (span is { } value)
        {
            Span(value);
        }
    }

    /// <summary>How many, then each.</summary>
    public void Many<T>(ImmutableArray<T> items, Action<Packer, T> write)
    {
        Number((ulong)items.Length);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    /// <summary>
    /// A word, or none: 0 for none; 1 and the word, or 2 and what follows upon the report's id, where it is new; else three more than the
    /// place of the word among those said.
    /// </summary>
    public void Word(string? word)
    {
        if (word is null)
        {
            Number(0);
        }
        else if (said.TryGetValue(word, out var at))
        {
            Number(at);
        }
        else
        {
            said.Add(word, (ulong)said.Count + 3);
            var own =
                report.Length > 0 && word.Length > report.Length && word.StartsWith(report, StringComparison.Ordinal);
            Number(own ? 2u : 1u);
            Letters(own ? word.AsSpan(report.Length) : word);
        }
    }

    // Half a surrogate pair, as a text that was cut within one has, cannot be told in UTF-8: such words are kept in UTF-16.
    private void Letters(ReadOnlySpan<char> letters)
    {
        if (IsWhole(letters))
        {
            var length = Encoding.UTF8.GetByteCount(letters);
            Number((ulong)length << 1);
            bytes.Advance(Encoding.UTF8.GetBytes(letters, bytes.GetSpan(length)));
            return;
        }
        Number((ulong)letters.Length << 2 | 1);
        foreach (var letter in letters)
        {
            Byte((byte)letter);
            Byte((byte)(letter >> 8));
        }
    }

    private static bool IsWhole(ReadOnlySpan<char> letters)
    {
        for (var at = letters.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < letters.Length; )
        {
            if (Rune.DecodeFromUtf16(letters[at..], out _, out var length) != OperationStatus.Done)
            {
                return false;
            }
            at += length;
        }
        return true;
    }
}
