using System.Runtime.Intrinsics;
using Whence.Attributing.Learned;

namespace Whence.Training.Attributing;

/// <summary>
/// Learns the weights of a <see cref="LabelChain"/>: the likelihood of the right labels is raised sequence by sequence, each
/// weight by a step of its own (AdaGrad, Duchi et al. 2011), with a share of the features left out at each step so that no
/// one of them is leant on (dropout, Srivastava et al. 2014). The same sequences give the same weights.
/// </summary>
internal sealed class ChainTrainer
{
    /// <summary>The number of rows, as a power of two: about half a million.</summary>
    public const int Bits = 19;

    private const int Width = LabelChain.Width;
    private const float Rate = 0.02f;
    private const float LateRate = 0.006f;

    private readonly int labels;
    private readonly float[] rows = new float[Width << Bits];
    private readonly float[] squares = new float[Width << Bits];
    private readonly float[] steps;
    private readonly float[] stepSquares;

    private ChainTrainer(int labels, int places)
    {
        this.labels = labels;
        (steps, stepSquares) = (new float[places * Width * Width], new float[places * Width * Width]);
    }

    /// <summary>Learns a chain.</summary>
    /// <param name="sequences">What to learn from.</param>
    /// <param name="labels">How many labels it knows.</param>
    /// <param name="places">How many places it tells apart.</param>
    /// <param name="rounds">How often each sequence is seen.</param>
    /// <param name="dropped">The share of features left out at each step.</param>
    public static LabelChain Train(Sequence[] sequences, int labels, int places, int rounds, float dropped)
    {
        var trainer = new ChainTrainer(labels, places);
        var random = new Random(7);
        var order = sequences.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var sequence in order)
            {
                trainer.Learn(sequence, round < rounds * 2 / 3 ? Rate : LateRate, dropped, random);
            }
        }
        return trainer.Chain();
    }

    /// <summary>The rows of <paramref name="keys"/>.</summary>
    public static int[] RowsOf(ReadOnlySpan<ulong> keys)
    {
        var shift = LabelChain.ShiftOf(1 << Bits);
        var found = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            found[i] = (int)(keys[i] >> shift);
        }
        return found;
    }

    private LabelChain Chain()
    {
        var (small, unit) = Quantizing.Of(rows);
        return new LabelChain(labels, small, unit, (float[])steps.Clone());
    }

    private void Learn(Sequence sequence, float rate, float dropped, Random random)
    {
        var kept = new int[sequence.Count][];
        var scale = 1 / (1 - dropped);
        var lattice = new Lattice(new LabelChain(labels, new sbyte[Width], 1, (float[])steps.Clone()), sequence.Count);
        sequence.Places.CopyTo(lattice.Places, 0);
        var (from, length) = sequence.Fixed.GetOffsetAndLength(sequence.Count);
        for (var i = 0; i < sequence.Count; i++)
        {
            kept[i] = Array.FindAll(sequence.Rows[i], _ => random.NextSingle() >= dropped);
            var sum = Vector256<float>.Zero;
            foreach (var row in kept[i])
            {
                sum += Vector256.LoadUnsafe(ref rows[row * Width]);
            }
            (sum * scale).StoreUnsafe(ref lattice.Scores[i * Width]);
            if (i >= from && i < from + length)
            {
                lattice.Scores.AsSpan((i * Width) + 1, Width - 1).Fill(LabelChain.Impossible);
            }
        }
        var expected = new float[steps.Length];
        var probable = lattice.Probabilities(expected, out _);
        for (var i = 0; i < sequence.Count; i++)
        {
            var gradient = -Vector256.LoadUnsafe(ref probable[i * Width]) * scale;
            var right = (int)sequence.Labels[i];
            gradient = gradient.WithElement(right, gradient[right] + scale);
            if (Vector256.LessThanAll(Vector256.Abs(gradient), Vector256.Create(1e-4f)))
            {
                continue;
            }
            foreach (var row in kept[i])
            {
                Move(gradient, rate, ref rows[row * Width], ref squares[row * Width]);
            }
        }
        MoveSteps(sequence, expected, rate);
    }

    private void MoveSteps(Sequence sequence, float[] expected, float rate)
    {
        for (var i = 1; i < sequence.Count; i++)
        {
            var at = sequence.Places[i] * Width * Width;
            expected[at + ((int)sequence.Labels[i - 1] * Width) + (int)sequence.Labels[i]]--;
        }
        for (var i = 0; i < steps.Length; i += Width)
        {
            Move(-Vector256.LoadUnsafe(ref expected[i]), rate, ref steps[i], ref stepSquares[i]);
        }
    }

    private static void Move(Vector256<float> gradient, float rate, ref float weight, ref float square)
    {
        var sum = Vector256.LoadUnsafe(ref square) + (gradient * gradient);
        sum.StoreUnsafe(ref square);
        var moved = gradient * rate / Vector256.Sqrt(sum + Vector256.Create(1e-6f));
        (Vector256.LoadUnsafe(ref weight) + moved).StoreUnsafe(ref weight);
    }
}
