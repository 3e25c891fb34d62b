namespace Whence.Examining.MachineReadable;

/// <summary>A character that may have been read for another.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Read">As read.</param>
/// <param name="Meant">As it may stand there.</param>
public sealed record Slip(int Line, int Column, char Read, char Meant)
{
    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, column {Column}: “{Read}” read for “{Meant}”";
}
