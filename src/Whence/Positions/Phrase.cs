namespace Whence.Positions;

/// <summary>Tokens [First, End); empty where nothing is said.</summary>
internal readonly record struct Phrase(int First, int End)
{
    public bool IsEmpty => End <= First;
}
