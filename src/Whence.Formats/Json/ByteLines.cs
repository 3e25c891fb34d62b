namespace Whence.Formats.Json;

/// <summary>Parts a stream into lines of bytes, holding one line at a time.</summary>
internal sealed class ByteLines(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The line stepped to, without its end; good until the next step.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Steps to the next line.</summary>
    public LineStep Next()
    {
        Number++;
        var tooLong = false;
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0 || ended)
            {
                var stop = at >= 0 ? searched + at : end;
                Current = buffer.AsMemory(start, stop - start);
                var nothing = at < 0 && stop == start && !tooLong;
                start = at >= 0 ? stop + 1 : stop;
                return nothing ? LineStep.End
                    : tooLong || Current.Length > Limits.ReportBytes ? LineStep.TooLong
                    : LineStep.Line;
            }
            if (end - start > Limits.ReportBytes)
            {
                tooLong = true;
                start = end;
            }
            searched = MakeRoom();
            var filled = stream.Read(buffer.AsSpan(end));
            ended = filled == 0;
            end += filled;
        }
    }

    /// <summary>Moves what is held to the front, or grows; gives where the bytes to come begin.</summary>
    private int MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        return end;
    }
}
