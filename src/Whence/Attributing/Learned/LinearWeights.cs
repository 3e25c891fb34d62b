using System.Runtime.InteropServices;
using Whence.Languages;

namespace Whence.Attributing.Learned;

/// <summary>The weights of a linear model of one class: a feature's key picks a weight, which other keys may share.</summary>
/// <param name="weights">The weights; their number is a power of two.</param>
/// <param name="unit">What a weight of 1 stands for.</param>
internal sealed class LinearWeights(sbyte[] weights, float unit)
{
    private readonly int shift = LabelChain.ShiftOf(weights.Length);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public LinearWeights(ref WeightsReader reader)
        : this(MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(reader.Int32())).ToArray(), reader.Single()) { }

    /// <summary>What <paramref name="keys"/> weigh together.</summary>
    public float Score(ReadOnlySpan<ulong> keys)
    {
        var sum = 0;
        foreach (var key in keys)
        {
            sum += weights[key >> shift];
        }
        return sum * unit;
    }

    /// <summary>Writes the weights: the same bytes for the same weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(weights.Length);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        writer.Write(unit);
    }
}
