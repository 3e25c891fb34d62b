using Whence.Casework;

namespace Whence.Web.Exporting;

/// <summary>A file that is written until somebody calls it off: then nothing more goes in, and whoever writes is told so.</summary>
internal sealed class StoppableFile(string path, CancellationToken stop)
    : FileStream(path, OwnFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.None))
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        stop.ThrowIfCancellationRequested();
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stop.ThrowIfCancellationRequested();
        base.Write(buffer);
    }

    public override void Flush()
    {
        stop.ThrowIfCancellationRequested();
        base.Flush();
    }
}
