using Whence.Attributing.Learned;

namespace Whence.Training.Attributing;

/// <summary>
/// Learns to choose among proposals: the likelihood that the best of each cue's proposals is chosen is raised, the chain's own
/// loss being counted as it stands (after Collins and Koo 2005).
/// </summary>
internal sealed class ChoiceTrainer
{
    /// <summary>The number of weights, as a power of two: about a million.</summary>
    public const int Bits = 20;

    private const int Rounds = 6;
    private const int LateFrom = 4;
    private const float Rate = 0.03f;
    private const float LateRate = 0.01f;

    private readonly float[] weights = new float[1 << Bits];
    private readonly float[] squares = new float[1 << Bits];

    /// <summary>Learns weights from <paramref name="choices"/>.</summary>
    public static LinearWeights Train(Choice[] choices)
    {
        var trainer = new ChoiceTrainer();
        var random = new Random(11);
        var order = choices.Where(choice => choice.Best.Contains(true) && choice.Best.Contains(false)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var choice in order)
            {
                trainer.Learn(choice, round < LateFrom ? Rate : LateRate);
            }
        }
        var (small, unit) = Quantizing.Of(trainer.weights);
        return new LinearWeights(small, unit);
    }

    /// <summary>The weights that <paramref name="keys"/> pick.</summary>
    public static int[] WeightsOf(ReadOnlySpan<ulong> keys)
    {
        var found = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            found[i] = (int)(keys[i] >> (64 - Bits));
        }
        return found;
    }

    private void Learn(Choice choice, float rate)
    {
        var scores = choice.Features.Select((own, i) => own.Sum(at => weights[at]) - choice.Losses[i]).ToArray();
        var top = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
        var all = shares.Sum();
        var best = shares.Where((_, i) => choice.Best[i]).Sum();
        for (var i = 0; i < shares.Length; i++)
        {
            var gradient = (float)((choice.Best[i] ? shares[i] / best : 0) - (shares[i] / all));
            if (Math.Abs(gradient) < 1e-5f)
            {
                continue;
            }
            foreach (var at in choice.Features[i])
            {
                squares[at] += gradient * gradient;
                weights[at] += rate * gradient / MathF.Sqrt(squares[at] + 1e-4f);
            }
        }
    }

    /// <summary>The proposals of one cue.</summary>
    /// <param name="Features">The weights that each one's features pick.</param>
    /// <param name="Losses">The loss that its chain gives each.</param>
    /// <param name="Best">Which of them are as right as any.</param>
    internal sealed record Choice(int[][] Features, float[] Losses, bool[] Best);
}
