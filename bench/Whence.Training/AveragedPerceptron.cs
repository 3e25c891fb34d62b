using System.Numerics;
using System.Runtime.InteropServices;

namespace Whence.Training;

/// <summary>
/// Learns the weights of a linear model: where its guess is wrong, the features of the right class gain and those of the
/// guess lose; the weights are averaged over all steps (Collins 2002). Features must be counted first; rare ones are left out.
/// </summary>
/// <param name="classes">How many classes there are, rounded up to 16.</param>
internal sealed class AveragedPerceptron(int classes)
{
    private readonly Dictionary<ulong, int> index = [];
    private readonly List<int> counts = [];
    private float[] weights = [];
    private float[] moves = [];
    private int steps = 1;

    /// <summary>Counts one feature.</summary>
    public void Count(ulong key)
    {
        if (index.TryGetValue(key, out var at))
        {
            counts[at]++;
        }
        else
        {
            index[key] = counts.Count;
            counts.Add(1);
        }
    }

    /// <summary>Ends the counting: features seen fewer than <paramref name="least"/> times are left out.</summary>
    public void Begin(int least)
    {
        foreach (var (key, at) in index.ToArray())
        {
            if (counts[at] < least)
            {
                index.Remove(key);
            }
        }
        var kept = 0;
        foreach (var key in index.Keys.Order().ToArray())
        {
            index[key] = kept++;
        }
        (weights, moves) = (new float[kept * classes], new float[kept * classes]);
    }

    /// <summary>Where the weights of feature <paramref name="key"/> stand; -1 where it was left out.</summary>
    public int Find(ulong key) => index.GetValueOrDefault(key, -1);

    /// <summary>Adds the weights of features to <paramref name="scores"/>.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var feature in features)
        {
            if (feature >= 0)
            {
                var adds = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(feature * classes, classes));
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += adds[i];
                }
            }
        }
    }

    /// <summary>Takes one step: <paramref name="right"/> gains, <paramref name="wrong"/> loses; where they are one nothing moves.</summary>
    public void Step(ReadOnlySpan<int> features, int right, int wrong)
    {
        steps++;
        if (right == wrong)
        {
            return;
        }
        foreach (var feature in features)
        {
            if (feature >= 0)
            {
                Move(feature * classes + right, 1);
                Move(feature * classes + wrong, -1);
            }
        }
    }

    /// <summary>The averaged weights in bytes; what rounds to nothing is left out, and so are features without any weight left.</summary>
    /// <param name="unit">What a step of one in the bytes is worth.</param>
    /// <param name="least">Weights smaller than this many units are left out.</param>
    public IEnumerable<(ulong Key, (byte Class, sbyte Weight)[] Row)> Rows(double unit, int least)
    {
        foreach (var (key, at) in index)
        {
            var row = new List<(byte, sbyte)>();
            for (var c = 0; c < classes; c++)
            {
                var i = at * classes + c;
                var weight = Math.Round((weights[i] - moves[i] / steps) / unit);
                if (Math.Abs(weight) >= least)
                {
                    row.Add(((byte)c, (sbyte)Math.Clamp(weight, -127, 127)));
                }
            }
            if (row.Count > 0)
            {
                yield return (key, [.. row]);
            }
        }
    }

    private void Move(int at, float by)
    {
        weights[at] += by;
        moves[at] += by * steps;
    }
}
