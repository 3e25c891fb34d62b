using System.Runtime.InteropServices;
using Whence.Examining.Footage;
using Whence.Examining.Likeness;

namespace Whence.Sqlite.Exhibits;

/// <summary>What a clip shows, as bytes: form 1, then moments, frames and key frames, each after their number; a hash is 32 bytes.</summary>
internal static class PackedPrint
{
    private const byte Form = 1;
    private const byte Told = 1;
    private const byte Rich = 2;

    /// <summary>Packs <paramref name="print"/>.</summary>
    public static byte[] Pack(ClipPrint print)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Form);
        to.Write(Moment.FormCount);
        to.Write(print.Moments.Length);
        foreach (var moment in print.Moments)
        {
            to.Write(moment.Second);
            to.Write((byte)((moment.IsTold ? Told : 0) | (moment.IsRich ? Rich : 0)));
            to.Write(MemoryMarshal.AsBytes(moment.Forms.AsSpan()));
        }
        Write(to, print.Frames);
        Write(to, print.KeyFrames);
        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>The print that was packed; null where these bytes are none, or one of another form, which is to be made anew.</summary>
    public static ClipPrint? Unpack(byte[] packed)
    {
        using var from = new BinaryReader(new MemoryStream(packed));
        try
        {
            if (from.ReadByte() != Form || from.ReadInt32() != Moment.FormCount)
            {
                return null;
            }
            var moments = ImmutableArray.CreateBuilder<Moment>();
            for (var left = from.ReadInt32(); left > 0; left--)
            {
                var (second, marks) = (from.ReadInt32(), from.ReadByte());
                moments.Add(
                    new Moment(second, (marks & Told) != 0, (marks & Rich) != 0, Hashes(from, Moment.FormCount))
                );
            }
            return new ClipPrint(moments.ToImmutable(), Hashes(from, from.ReadInt32()), Hashes(from, from.ReadInt32()));
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter to, ImmutableArray<PdqHash> hashes)
    {
        to.Write(hashes.Length);
        to.Write(MemoryMarshal.AsBytes(hashes.AsSpan()));
    }

    private static ImmutableArray<PdqHash> Hashes(BinaryReader from, int count)
    {
        var length = count * (long)(PdqHash.Bits / 8);
        if (count < 0 || length > from.BaseStream.Length)
        {
            throw new EndOfStreamException();
        }
        return [.. MemoryMarshal.Cast<byte, PdqHash>(from.ReadExactly((int)length))];
    }

    private static byte[] ReadExactly(this BinaryReader from, int length)
    {
        var bytes = from.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}
