namespace Whence.Positions;

/// <summary>Tokens [First, End) of a text.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct Stretch(int First, int End)
{
    public bool IsEmpty => End <= First;

    public int Length => End - First;

    public bool Contains(int token) => First <= token && token < End;
}
