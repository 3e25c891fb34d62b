namespace Whence.Origins;

/// <summary>
/// Spans in reading order as bytes: how many, then each start as the distance from the one before and the length, seven bits a
/// byte, the lowest first. About three bytes a span.
/// </summary>
internal static class PackedSpans
{
    /// <summary>Packs <paramref name="spans"/>, whose starts never go back.</summary>
    public static byte[] Pack(ImmutableArray<Span> spans)
    {
        var bytes = new List<byte>(spans.Length * 3 + 5);
        Add(bytes, spans.Length);
        var before = 0;
        foreach (var span in spans)
        {
            Add(bytes, span.Start - before);
            Add(bytes, span.Length);
            before = span.Start;
        }
        return [.. bytes];
    }

    /// <summary>The spans that <see cref="Pack"/> packed.</summary>
    public static Span[] Unpack(ReadOnlySpan<byte> bytes) =>
        TryUnpack(ref bytes, out var spans) ? spans : throw new ArgumentException("not packed spans", nameof(bytes));

    /// <summary>Takes spans off the front of <paramref name="bytes"/>; false where they are none.</summary>
    public static bool TryUnpack(ref ReadOnlySpan<byte> bytes, out Span[] spans)
    {
        spans = [];
        // A span takes two bytes or more: a damaged count must not make room for what is not there.
        if (!TryTake(ref bytes, out var count) || count > bytes.Length / 2)
        {
            return false;
        }
        spans = new Span[count];
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            if (!TryTake(ref bytes, out var ahead) || !TryTake(ref bytes, out var length))
            {
                return false;
            }
            start += ahead;
            spans[i] = new Span(start, start + length);
        }
        return true;
    }

    /// <summary>Adds a number, not below zero.</summary>
    public static void Add(List<byte> bytes, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            bytes.Add((byte)(rest | 0x80));
        }
        bytes.Add((byte)rest);
    }

    /// <summary>Takes a number off the front of <paramref name="bytes"/>; false where there is none.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> bytes, out int value)
    {
        value = 0;
        for (var at = 0; at < bytes.Length && at < 5; at++)
        {
            value |= (bytes[at] & 0x7F) << (7 * at);
            if (bytes[at] < 0x80)
            {
                bytes = bytes[(at + 1)..];
                return value >= 0;
            }
        }
        return false;
    }
}
