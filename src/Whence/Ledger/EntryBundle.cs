using System.Buffers.Binary;

namespace Whence.Ledger;

/// <summary>
/// The entries below a tile of level 0, as C2SP tlog-tiles serves them: each after its length in two bytes, the higher
/// first.
/// </summary>
/// <param name="Entries">From the first to the last, at most <see cref="LongestEntry"/> bytes each.</param>
public sealed record EntryBundle(ImmutableArray<ReadOnlyMemory<byte>> Entries)
{
    /// <summary>The most bytes that an entry can have.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>The bundle that <paramref name="bytes"/> are, or why they are none.</summary>
    public static Outcome<EntryBundle> Parse(ReadOnlyMemory<byte> bytes)
    {
        var entries = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        while (!bytes.IsEmpty)
        {
            var room = bytes.Length - sizeof(ushort);
            if (room < 0 || BinaryPrimitives.ReadUInt16BigEndian(bytes.Span) > room)
            {
                return new Refusal($"entry {entries.Count} of the bundle is cut off");
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
            entries.Add(bytes.Slice(sizeof(ushort), length));
            bytes = bytes[(sizeof(ushort) + length)..];
        }
        return new EntryBundle(entries.ToImmutable());
    }

    /// <summary>The bundle as it is served.</summary>
    /// <exception cref="InvalidOperationException">An entry is longer than <see cref="LongestEntry"/>.</exception>
    public byte[] ToArray()
    {
        var bytes = new byte[Entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in Entries)
        {
            if (entry.Length > LongestEntry)
            {
                throw new InvalidOperationException($"An entry has at most {LongestEntry} bytes.");
            }
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }
        return bytes;
    }
}
