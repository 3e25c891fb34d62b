using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Whence.Sqlite.Readings;

/// <summary>
/// Reads what <see cref="Packer"/> wrote. Once something is not as it must be, nothing more is read, and what is asked for is
/// empty: the reading is then not done, and what it gave is to be thrown away.
/// </summary>
internal ref struct Unpacker
{
    /// <summary>The first day that there is, counted from <see cref="FirstDay"/>.</summary>
    public static readonly int MinDay = NodaTime.Period.DaysBetween(FirstDay, LocalDate.MinIsoValue);

    /// <summary>The last.</summary>
    public static readonly int MaxDay = NodaTime.Period.DaysBetween(FirstDay, LocalDate.MaxIsoValue);

    private readonly List<string> said = new(64);
    private ReadOnlySpan<byte> rest;
    private bool isBroken;

    /// <summary>Reads <paramref name="bytes"/> from the first on.</summary>
    public Unpacker(ReadOnlySpan<byte> bytes) => rest = bytes;

    /// <summary>Reads one thing.</summary>
    public delegate T Take<out T>(ref Unpacker from);

    /// <summary>The day that days are counted from.</summary>
    public static LocalDate FirstDay => new(1970, 1, 1);

    /// <summary>The report's id, once it is known: what its own ids begin with.</summary>
    public string Report { get; set; } = "";

    /// <summary>Whether figures tell what their sentence's words are an excerpt of.</summary>
    public bool HasExcerpts { get; init; }

    /// <summary>Whether all was as it must be, and nothing is left.</summary>
    public readonly bool IsDone => !isBroken && rest.IsEmpty;

    /// <summary>A byte.</summary>
    public byte Byte() => Bytes(1) is [var value] ? value : (byte)0;

    /// <summary>Four bytes.</summary>
    public uint Fixed32() =>
        Bytes(sizeof(uint)) is { Length: > 0 } four ? BinaryPrimitives.ReadUInt32LittleEndian(four) : 0;

    /// <summary>Eight bytes.</summary>
    public ulong Fixed64() =>
        Bytes(sizeof(ulong)) is { Length: > 0 } eight ? BinaryPrimitives.ReadUInt64LittleEndian(eight) : 0;

    /// <summary>Eight bytes each, <paramref name="count"/> times.</summary>
    public ImmutableArray<ulong> Fixed64s(int count)
    {
        var bytes = Bytes(count * sizeof(ulong));
        var values = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * sizeof(ulong))..]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    /// <summary>A number.</summary>
    public ulong Number()
    {
        var value = 0UL;
        for (var at = 0; at < rest.Length && at < 10; at++)
        {
            value |= (ulong)(rest[at] & 0x7F) << (7 * at);
            if (rest[at] < 0x80)
            {
                rest = rest[(at + 1)..];
                return value;
            }
        }
        Break();
        return 0;
    }

    /// <summary>A number that may lie below zero.</summary>
    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A number that may lie below zero, or none.</summary>
    public long? SignedOrNone() => Flag() ? Signed() : null;

    /// <summary>A number that fits 32 bits.</summary>
    public int Int()
    {
        var value = Signed();
        if (value is < int.MinValue or > int.MaxValue)
        {
            Break();
            return 0;
        }
        return (int)value;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag()
    {
        var value = Byte();
        if (value > 1)
        {
            Break();
        }
        return value == 1;
    }

    /// <summary>A value of an enumeration that has such a one.</summary>
    public T OneOf<T>()
        where T : struct, Enum
    {
        var value = Byte();
        if (value >= Enumeration<T>.Values.Length)
        {
            Break();
            return default;
        }
        return Enumeration<T>.Values[value];
    }

    /// <summary>A day, or none.</summary>
    public LocalDate? Day()
    {
        if (!Flag())
        {
            return null;
        }
        var days = Signed();
        if (days < MinDay || days > MaxDay)
        {
            Break();
            return null;
        }
        return FirstDay.PlusDays((int)days);
    }

    /// <summary>A span.</summary>
    public Span Span()
    {
        var start = Int();
        return new Span(start, unchecked(start + Int()));
    }

    /// <summary>A span, or none.</summary>
    public Span? SpanOrNone() => Flag() ? Span() : null;

    /// <summary>As many as are said to follow.</summary>
    public ImmutableArray<T> Many<T>(Take<T> take)
    {
        var count = Count(1);
        if (count == 0)
        {
            return [];
        }
        var items = new T[count];
        for (var i = 0; i < count && !isBroken; i++)
        {
            items[i] = take(ref this);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>How many follow, each of <paramref name="least"/> bytes or more: a damaged count must not make room for what is not there.</summary>
    public int Count(int least)
    {
        var count = Number();
        if (count > (ulong)(rest.Length / least))
        {
            Break();
            return 0;
        }
        return (int)count;
    }

    /// <summary>A word, or none.</summary>
    public string? WordOrNone()
    {
        var at = Number();
        switch (at)
        {
            case 0:
                return null;
            case 1:
            case 2:
                var word = at == 2 ? Report + Letters() : Letters();
                said.Add(word);
                return word;
            case var known when known - 3 < (ulong)said.Count:
                return said[(int)(known - 3)];
            default:
                Break();
                return null;
        }
    }

    /// <summary>A word that must be there.</summary>
    public string Word()
    {
        if (WordOrNone() is { } word)
        {
            return word;
        }
        Break();
        return "";
    }

    private string Letters()
    {
        var length = Number();
        if (length >> 1 > (ulong)rest.Length || (length & 3) == 3)
        {
            Break();
            return "";
        }
        var bytes = Bytes((int)(length >> 1));
        if ((length & 1) == 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }
        return string.Create(
            bytes.Length / 2,
            bytes,
            static (letters, from) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = (char)(from[2 * i] | from[2 * i + 1] << 8);
                }
            }
        );
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > rest.Length)
        {
            Break();
            return [];
        }
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private void Break()
    {
        isBroken = true;
        rest = [];
    }

    private static class Enumeration<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
    }
}
