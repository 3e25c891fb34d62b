using ZstdSharp;

namespace Whence.Formats.Archives;

/// <summary>
/// What comes out of frames of Zstandard, one behind the other. A frame that wants more than 128 MiB of what came before it at
/// hand, which is what the format's own tool allows unasked, is refused.
/// </summary>
internal sealed class ZstandardStream : ReadOnlyStream
{
    private readonly DecompressionStream unpacking;

    /// <summary>Unpacks <paramref name="packed"/>, by a <paramref name="dictionary"/> where it was packed by one.</summary>
    public ZstandardStream(Stream packed, byte[]? dictionary = null)
    {
        unpacking = new DecompressionStream(packed, leaveOpen: false);
        try
        {
            if (dictionary is not null)
            {
                unpacking.LoadDictionary(dictionary);
            }
        }
        catch (ZstdException fault)
        {
            unpacking.Dispose();
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return unpacking.Read(buffer);
        }
        catch (ZstdException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacking.Dispose();
        }
        base.Dispose(disposing);
    }
}
