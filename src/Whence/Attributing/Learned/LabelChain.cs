using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Languages;

namespace Whence.Attributing.Learned;

/// <summary>
/// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over <see cref="Label"/>s.
/// A feature's key picks a row of eight weights, one a label; keys that share a row share its weights (Weinberger et al.
/// 2009). What one label after another weighs depends on where the second token stands.
/// </summary>
internal sealed class LabelChain
{
    /// <summary>Weights in a row, and scores a token: one a label, the rest unused.</summary>
    public const int Width = 8;

    /// <summary>Weighs a label that cannot be.</summary>
    public const float Impossible = -1e6f;

    private readonly sbyte[] rows;
    private readonly int shift;
    private readonly float unit;

    /// <summary>Puts a chain together.</summary>
    /// <param name="labels">How many labels it knows: the first of <see cref="Label"/>.</param>
    /// <param name="rows">Rows of weights; their number is a power of two.</param>
    /// <param name="unit">What a weight of 1 stands for.</param>
    /// <param name="steps">A weight for each place, label before and label.</param>
    public LabelChain(int labels, sbyte[] rows, float unit, float[] steps)
    {
        (Labels, this.rows, this.unit, Steps) = (labels, rows, unit, steps);
        shift = ShiftOf(rows.Length / Width);
        Forbid(steps, labels);
        Factors = [.. steps.Select(step => MathF.Exp(step))];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public LabelChain(ref WeightsReader reader)
        : this(reader.Int32(), Rows(ref reader), reader.Single(), Singles(ref reader)) { }

    /// <summary>How many labels it knows.</summary>
    public int Labels { get; }

    /// <summary>For each place, label before and label (eight by eight), what the step weighs.</summary>
    public float[] Steps { get; }

    /// <summary>The exponentials of <see cref="Steps"/>.</summary>
    public float[] Factors { get; }

    /// <summary>How far a key is shifted to give its row, where there are <paramref name="count"/> rows.</summary>
    public static int ShiftOf(int count) => 64 - System.Numerics.BitOperations.Log2((uint)count);

    /// <summary>Puts <see cref="Impossible"/> where one label cannot follow another.</summary>
    public static void Forbid(Span<float> steps, int labels)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (!Follows((Label)(i % Width), (Label)(i / Width % Width), labels))
            {
                steps[i] = Impossible;
            }
        }
    }

    /// <summary>Adds up the rows of <paramref name="keys"/>.</summary>
    /// <param name="keys">A token's features.</param>
    /// <param name="scores">Receives eight scores.</param>
    public void Score(ReadOnlySpan<ulong> keys, Span<float> scores)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        var sum = Vector128<short>.Zero;
        foreach (var key in keys)
        {
            var row = Unsafe.ReadUnaligned<long>(
                ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref first, (nint)(key >> shift) * Width))
            );
            sum += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
        }
        var (low, high) = Vector128.Widen(sum);
        (Vector128.ConvertToSingle(low) * unit).CopyTo(scores);
        (Vector128.ConvertToSingle(high) * unit).CopyTo(scores[4..]);
    }

    /// <summary>Writes the chain: the same bytes for the same weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels);
        writer.Write(rows.Length);
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        writer.Write(unit);
        writer.Write(Steps.Length);
        foreach (var step in Steps)
        {
            writer.Write(step);
        }
    }

    // A role goes on only after itself; two sources, or two contents, do not touch, or they would be one.
    private static bool Follows(Label label, Label before, int labels) =>
        (int)label < labels
        && (int)before < labels
        && label switch
        {
            Label.SourceGoesOn => before is Label.SourceBegins or Label.SourceGoesOn,
            Label.ContentGoesOn => before is Label.ContentBegins or Label.ContentGoesOn,
            Label.CueGoesOn => before is Label.CueBegins or Label.CueGoesOn,
            Label.SourceBegins => before is not (Label.SourceBegins or Label.SourceGoesOn),
            Label.ContentBegins => before is not (Label.ContentBegins or Label.ContentGoesOn),
            _ => true,
        };

    private static sbyte[] Rows(ref WeightsReader reader) =>
        MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(reader.Int32())).ToArray();

    private static float[] Singles(ref WeightsReader reader)
    {
        var singles = new float[reader.Int32()];
        for (var i = 0; i < singles.Length; i++)
        {
            singles[i] = reader.Single();
        }
        return singles;
    }
}
