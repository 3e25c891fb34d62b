using System.Buffers.Binary;
using System.Text;

namespace Whence.Origins;

/// <summary>
/// Fingerprints kept in a stream, one record a report, so that an index is made again without the reports' texts. A record is
/// only ever added, and bears its own checksum: a write that was cut short, or bytes that changed, end the reading at the last
/// whole record before them, with the reason, and adding goes on from there.
/// </summary>
/// <remarks>
/// Format 1. The header is the seven letters <c>WHENCEP</c> and a byte, the format's number. A record is its length in bytes (32 bits), its
/// checksum (32 bits, FNV-1a), then the report's id in UTF-8 with its length before it, the report's words, the samples' hashes (64
/// bits each) and their packed spans. Numbers are little-endian; those without a width are seven bits a byte, the lowest first.
/// </remarks>
public static class FingerprintLog
{
    /// <summary>The number of the format that is written.</summary>
    public const byte Format = 1;

    /// <summary>A record of more bytes than this is a damaged length.</summary>
    private const int Longest = 1 << 28;

    private const int Head = 8;

    private static ReadOnlySpan<byte> Letters => "WHENCEP"u8;

    /// <summary>Writes the header of a new log.</summary>
    public static void Begin(Stream to)
    {
        to.Write(Letters);
        to.WriteByte(Format);
    }

    /// <summary>Adds a record at the end of a log that <see cref="Begin"/> or <see cref="Read"/> left at its end.</summary>
    public static void Add(Stream to, string report, Fingerprint fingerprint)
    {
        var id = Encoding.UTF8.GetBytes(report);
        var payload = new List<byte>(id.Length + fingerprint.Hashes.Length * 11 + 24);
        PackedSpans.Add(payload, id.Length);
        payload.AddRange(id);
        PackedSpans.Add(payload, fingerprint.Words);
        Span<byte> number = stackalloc byte[8];
        payload.AddRange(PackedSpans.Pack(fingerprint.Spans));
        foreach (var hash in fingerprint.Hashes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(number, hash);
            payload.AddRange(number);
        }
        var record = new byte[Head + payload.Count];
        payload.CopyTo(record, Head);
        BinaryPrimitives.WriteInt32LittleEndian(record, payload.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), Checksum(record.AsSpan(Head)));
        to.Write(record);
    }

    /// <summary>
    /// Hands each record of <paramref name="from"/> to <paramref name="take"/> in the order they were added, one at a time in memory.
    /// </summary>
    /// <returns>How many bytes are whole, and why reading ended before the end of the stream; null where it did not.</returns>
    public static (long Whole, string? Ended) Read(Stream from, Action<string, Fingerprint> take)
    {
        Span<byte> head = stackalloc byte[Head];
        if (from.ReadAtLeast(head, Head, false) < Head || !head[..^1].SequenceEqual(Letters))
        {
            return (0, "not a log of fingerprints");
        }
        if (head[^1] != Format)
        {
            return (
                0,
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"written in format {head[^1]}, of which this version knows only {Format}"
                )
            );
        }
        for (var whole = (long)Head; ; )
        {
            var got = from.ReadAtLeast(head, Head, false);
            if (got == 0)
            {
                return (whole, null);
            }
            var length = got < Head ? 0 : BinaryPrimitives.ReadInt32LittleEndian(head);
            if (length is <= 0 or > Longest || Payload(from, length) is not { } payload)
            {
                return (whole, "the last record was cut short");
            }
            if (Checksum(payload) != BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) || !Parse(payload, take))
            {
                return (whole, "a record was altered");
            }
            whole += Head + length;
        }
    }

    // A damaged length must not make room for what is not there.
    private static byte[]? Payload(Stream from, int length)
    {
        const int step = 1 << 20;
        var payload = new byte[Math.Min(length, step)];
        for (var got = 0; ; )
        {
            var read = from.ReadAtLeast(payload.AsSpan(got), payload.Length - got, false);
            if (read < payload.Length - got)
            {
                return null;
            }
            got = payload.Length;
            if (got == length)
            {
                return payload;
            }
            Array.Resize(ref payload, (int)Math.Min(length, got * 2L));
        }
    }

    private static bool Parse(ReadOnlySpan<byte> payload, Action<string, Fingerprint> take)
    {
        if (!PackedSpans.TryTake(ref payload, out var length) || length > payload.Length)
        {
            return false;
        }
        var id = Encoding.UTF8.GetString(payload[..length]);
        payload = payload[length..];
        if (
            !PackedSpans.TryTake(ref payload, out var words)
            || !PackedSpans.TryUnpack(ref payload, out var spans)
            || payload.Length != spans.Length * 8
        )
        {
            return false;
        }
        var hashes = ImmutableArray.CreateBuilder<ulong>(spans.Length);
        for (var i = 0; i < spans.Length; i++)
        {
            hashes.Add(BinaryPrimitives.ReadUInt64LittleEndian(payload[(i * 8)..]));
        }
        take(id, new Fingerprint(hashes.MoveToImmutable(), [.. spans], words));
        return true;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 2166136261u;
        foreach (var b in bytes)
        {
            sum = (sum ^ b) * 16777619;
        }
        return sum;
    }
}
