namespace Whence.Formats;

/// <summary>Reads a stream to its end, within bounds.</summary>
internal static class Filling
{
    /// <summary>All bytes, waited for.</summary>
    /// <exception cref="OverLimitException">There are more than <paramref name="limit"/>.</exception>
    public static async Task<byte[]> AllAsync(Stream stream, int limit, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var buffer = new byte[Limits.HeadBytes * 4];
        while (await stream.ReadAsync(buffer, stop).ConfigureAwait(false) is var read and > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > limit)
            {
                throw new OverLimitException(UnreadReason.TooLarge);
            }
        }
        return all.ToArray();
    }

    /// <summary>All bytes.</summary>
    /// <exception cref="OverLimitException">There are more than <paramref name="limit"/>.</exception>
    public static byte[] All(Stream stream, int limit)
    {
        var buffer = new byte[Limits.HeadBytes * 4];
        var length = 0;
        while (true)
        {
            length += stream.ReadAtLeast(buffer.AsSpan(length), buffer.Length - length, throwOnEndOfStream: false);
            if (length > limit)
            {
                throw new OverLimitException(UnreadReason.TooLarge);
            }
            if (length < buffer.Length)
            {
                return buffer[..length];
            }
            Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 4L, limit + 1L));
        }
    }
}
