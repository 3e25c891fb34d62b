using System.Globalization;

namespace Whence.Cli;

/// <summary>Says on a terminal's standard error how far a long read has come, in one line that is wiped before anything else is said.</summary>
/// <param name="error">Where.</param>
/// <param name="shown">False writes messages alone: in a pipe a running line is noise.</param>
internal sealed class Progress(TextWriter error, bool shown)
{
    // Some four times a second at the speed that reports are read at; a short read says nothing.
    private const int Stride = 50;

    private string line = "";
    private int count;

    /// <summary>One report more has been read.</summary>
    public void Step()
    {
        count++;
        if (count % Stride == 0)
        {
            Show(count.ToString("#,0", CultureInfo.InvariantCulture) + " reports read");
        }
    }

    /// <summary>All is read, and is being weighed together.</summary>
    public void Weighing()
    {
        if (line.Length > 0)
        {
            Show(line + ", weighing them together");
        }
    }

    /// <summary>Writes a message that stays.</summary>
    public void Say(string message)
    {
        var running = line;
        Wipe();
        error.WriteLine(message);
        if (running.Length > 0)
        {
            Show(running);
        }
    }

    /// <summary>Wipes the running line.</summary>
    public void Wipe()
    {
        if (line.Length > 0)
        {
            error.Write('\r' + new string(' ', line.Length) + '\r');
            line = "";
        }
    }

    private void Show(string words)
    {
        if (shown)
        {
            Wipe();
            error.Write(line = words);
        }
    }
}
