namespace Whence.Formats;

/// <summary>Reads bytes, with faults of the system as values.</summary>
internal static class Filling
{
    /// <summary>Fills <paramref name="buffer"/> as far as there is something to fill it with.</summary>
    public static (int Filled, Unread? Fault) Fill(string path, Stream stream, Span<byte> buffer)
    {
        try
        {
            return (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (0, new Unread(path, null, UnreadReason.SystemFault, fault.Message));
        }
    }

    /// <summary>Reads what there is, at most <paramref name="buffer"/>; nothing at the end.</summary>
    public static (int Filled, string? Fault) Some(Stream stream, Span<byte> buffer)
    {
        try
        {
            return (stream.Read(buffer), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (0, fault.Message);
        }
    }

    /// <summary>All bytes, at most <see cref="Limits.ReportBytes"/>.</summary>
    public static (byte[] Bytes, Unread? Fault) All(string path, Stream stream)
    {
        var buffer = new byte[Limits.HeadBytes * 4];
        var length = 0;
        while (true)
        {
            var (filled, fault) = Fill(path, stream, buffer.AsSpan(length));
            length += filled;
            if (fault is not null)
            {
                return ([], fault);
            }
            if (length > Limits.ReportBytes)
            {
                return ([], new Unread(path, null, UnreadReason.TooLarge));
            }
            if (length < buffer.Length)
            {
                return (buffer[..length], null);
            }
            Array.Resize(ref buffer, buffer.Length * 4);
        }
    }
}
