using System.Text;
using Spectre.Console;

namespace Whence.Cli.Pages;

/// <summary>A page of a width that is settled beforehand, so that it is the same wherever it is written.</summary>
internal sealed class FixedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <inheritdoc/>
    public TextWriter Writer => writer;

    /// <inheritdoc/>
    public bool IsTerminal => false;

    /// <inheritdoc/>
    public int Width => width;

    /// <inheritdoc/>
    public int Height => int.MaxValue;

    /// <inheritdoc/>
    public void SetEncoding(Encoding encoding) { }
}
