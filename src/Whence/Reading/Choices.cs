using System.Numerics;

namespace Whence.Reading;

/// <summary>The classes that a form was seen with in training.</summary>
/// <param name="Set">A bit a class; none where the form was not seen often enough to say.</param>
/// <param name="Closed">Whether the form was seen so often that no other class is possible.</param>
internal readonly record struct Choices(ulong Set, bool Closed)
{
    /// <summary>Whether there is only one class, which needs no weighing.</summary>
    public bool IsSure => Closed && BitOperations.IsPow2(Set);

    /// <summary>The lowest class of the set.</summary>
    public int First => BitOperations.TrailingZeroCount(Set);
}
