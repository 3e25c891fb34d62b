namespace Whence.Cli;

/// <summary>What a command reads from and writes to.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Gets the answer, in UTF-8.</param>
/// <param name="Error">Gets what went wrong and what is worth knowing.</param>
/// <param name="Width">Columns of the answer.</param>
/// <param name="Colour">Whether the answer may be coloured.</param>
/// <param name="Attended">Whether somebody watches standard error, and may be told how far a long read has come.</param>
/// <param name="IsTerminal">Whether the answer is read on a terminal, and not by a program.</param>
internal sealed record Desk(
    Stream Input,
    Stream Output,
    TextWriter Error,
    int Width,
    bool Colour,
    bool Attended = false,
    bool IsTerminal = false
)
{
    /// <summary>Tells what went wrong or is worth knowing: one line, harmless on a terminal.</summary>
    public void Say(string words) => Error.WriteLine("whence: " + Visible.Of(words));

    /// <summary>Tells why nothing is done; gives the exit code.</summary>
    public int Refuse(string reason, int code = ExitCodes.BadUsage)
    {
        Say(reason);
        return code;
    }
}
