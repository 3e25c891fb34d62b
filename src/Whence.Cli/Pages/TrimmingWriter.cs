using System.Text;

namespace Whence.Cli.Pages;

/// <summary>Writes UTF-8 with "\n" ends and leaves out the spaces that a layout fills its lines up with.</summary>
internal sealed class TrimmingWriter(Stream stream) : TextWriter
{
    private readonly StreamWriter inner = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
    private int spaces;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        switch (value)
        {
            case ' ':
                spaces++;
                return;
            case '\r':
                return;
            case '\n':
                spaces = 0;
                break;
        }
        for (; spaces > 0; spaces--)
        {
            inner.Write(' ');
        }
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
