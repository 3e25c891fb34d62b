using System.Runtime.Intrinsics;

namespace Whence.Attributing.Learned;

/// <summary>All ways to label a stretch of tokens, with what each weighs under a chain.</summary>
/// <param name="chain">The chain.</param>
/// <param name="count">How many tokens.</param>
internal sealed class Lattice(LabelChain chain, int count)
{
    private const int Width = LabelChain.Width;

    private readonly float[] best = new float[count * Width];
    private readonly byte[] back = new byte[count * Width];

    /// <summary>What each label weighs at each token: eight a token.</summary>
    public float[] Scores { get; } = new float[count * Width];

    /// <summary>Where each token stands, as the chain's steps know places.</summary>
    public byte[] Places { get; } = new byte[count];

    /// <summary>How many tokens.</summary>
    public int Count => count;

    /// <summary>How probable each label is at each token, eight a token (forward-backward).</summary>
    /// <param name="steps">Where given, receives how often each step is expected, added to what it holds.</param>
    /// <param name="total">The logarithm of the sum of all ways' weights.</param>
    public float[] Probabilities(float[]? steps, out double total)
    {
        var (forward, backward, norms) = (new float[count * Width], new float[count * Width], new float[count]);
        var weights = new float[count * Width];
        total = 0;
        for (var i = 0; i < count; i++)
        {
            var scores = Scores.AsSpan(i * Width, chain.Labels);
            var top = scores[0];
            foreach (var score in scores)
            {
                top = Math.Max(top, score);
            }
            for (var label = 0; label < scores.Length; label++)
            {
                weights[(i * Width) + label] = MathF.Exp(scores[label] - top);
            }
            var sum = Start(1f, 0f);
            if (i > 0)
            {
                sum = Vector256<float>.Zero;
                var factors = Places[i] * Width * Width;
                for (var before = 0; before < chain.Labels; before++)
                {
                    sum +=
                        Vector256.Create(forward[((i - 1) * Width) + before])
                        * Vector256.LoadUnsafe(ref chain.Factors[factors + (before * Width)]);
                }
            }
            sum *= Vector256.LoadUnsafe(ref weights[i * Width]);
            norms[i] = Vector256.Sum(sum);
            (sum / Vector256.Create(norms[i])).StoreUnsafe(ref forward[i * Width]);
            total += top + Math.Log(norms[i]);
        }
        for (var i = count - 1; i >= 0; i--)
        {
            var after = Vector256.Create(1f);
            if (i < count - 1)
            {
                after =
                    Vector256.LoadUnsafe(ref weights[(i + 1) * Width])
                    * Vector256.LoadUnsafe(ref backward[(i + 1) * Width])
                    / Vector256.Create(norms[i + 1]);
                var factors = Places[i + 1] * Width * Width;
                for (var label = 0; label < chain.Labels; label++)
                {
                    var step = Vector256.LoadUnsafe(ref chain.Factors[factors + (label * Width)]) * after;
                    backward[(i * Width) + label] = Vector256.Sum(step);
                    if (steps is not null)
                    {
                        var from = forward[(i * Width) + label];
                        var into = steps.AsSpan(factors + (label * Width), Width);
                        (Vector256.Create((ReadOnlySpan<float>)into) + (step * from)).CopyTo(into);
                    }
                }
            }
            else
            {
                after.StoreUnsafe(ref backward[i * Width]);
            }
        }
        for (var i = 0; i < forward.Length; i++)
        {
            forward[i] *= backward[i];
        }
        return forward;
    }

    /// <summary>The <paramref name="most"/> ways that weigh the most, the heaviest first (Viterbi, then by where each leaves another).</summary>
    public List<(Label[] Labels, float Loss)> Heaviest(int most)
    {
        var ways = new List<(Label[] Labels, float Loss, int Left)>(most);
        if (count == 0)
        {
            return [];
        }
        Search();
        var last = (count - 1) * Width;
        var end = 0;
        for (var label = 1; label < chain.Labels; label++)
        {
            end = best[last + label] > best[last + end] ? label : end;
        }
        var pending = new List<(float Loss, int Way, int At, int Label)>(most + 1);
        for (var label = 0; label < chain.Labels; label++)
        {
            if (label != end)
            {
                Offer(pending, (best[last + end] - best[last + label], 0, count, label), most - 1);
            }
        }
        ways.Add((Trace(new Label[count], count, end), 0, count));
        while (ways.Count < most)
        {
            Leave(ways, ways.Count - 1, pending, most - ways.Count);
            if (pending.Count == 0)
            {
                break;
            }
            var (loss, way, at, label) = pending[0];
            pending.RemoveAt(0);
            ways.Add((Trace((Label[])ways[way].Labels.Clone(), at, label), loss, at));
        }
        return ways.ConvertAll(way => (way.Labels, way.Loss));
    }

    /// <summary>How much less the way <paramref name="labels"/> weighs than the heaviest, once those have been sought.</summary>
    public float LossOf(ReadOnlySpan<Label> labels)
    {
        var weight = Scores[(int)labels[0]];
        for (var i = 1; i < count; i++)
        {
            var step = (Places[i] * Width * Width) + ((int)labels[i - 1] * Width) + (int)labels[i];
            weight += chain.Steps[step] + Scores[(i * Width) + (int)labels[i]];
        }
        var top = best[(count - 1) * Width];
        for (var label = 1; label < chain.Labels; label++)
        {
            top = Math.Max(top, best[((count - 1) * Width) + label]);
        }
        return Math.Max(0, top - weight);
    }

    // The best way to each label of each token.
    private void Search()
    {
        (Start(0f, LabelChain.Impossible) + Vector256.LoadUnsafe(ref Scores[0])).StoreUnsafe(ref best[0]);
        Span<int> from = stackalloc int[Width];
        for (var i = 1; i < count; i++)
        {
            var top = Vector256.Create(float.NegativeInfinity);
            var which = Vector256<int>.Zero;
            var steps = Places[i] * Width * Width;
            for (var before = 0; before < chain.Labels; before++)
            {
                var way =
                    Vector256.Create(best[((i - 1) * Width) + before])
                    + Vector256.LoadUnsafe(ref chain.Steps[steps + (before * Width)]);
                var better = Vector256.GreaterThan(way, top);
                top = Vector256.ConditionalSelect(better, way, top);
                which = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(before), which);
            }
            (top + Vector256.LoadUnsafe(ref Scores[i * Width])).StoreUnsafe(ref best[i * Width]);
            which.CopyTo(from);
            for (var label = 0; label < Width; label++)
            {
                back[(i * Width) + label] = (byte)from[label];
            }
        }
    }

    // Where a way could have come from elsewhere, and what that loses. From where it left another on, that one has offered it.
    private void Leave(
        List<(Label[] Labels, float Loss, int Left)> ways,
        int way,
        List<(float, int, int, int)> pending,
        int most
    )
    {
        var (labels, loss, left) = ways[way];
        for (var i = left - 1; i >= 1; i--)
        {
            var label = (int)labels[i];
            var reached = best[(i * Width) + label] - Scores[(i * Width) + label];
            var steps = Places[i] * Width * Width;
            for (var before = 0; before < chain.Labels; before++)
            {
                if (before != (int)labels[i - 1])
                {
                    var other = best[((i - 1) * Width) + before] + chain.Steps[steps + (before * Width) + label];
                    Offer(pending, (loss + reached - other, way, i, before), most);
                }
            }
        }
    }

    private static void Offer(
        List<(float Loss, int Way, int At, int Label)> pending,
        (float Loss, int Way, int At, int Label) way,
        int most
    )
    {
        if (
            most <= 0
            || way.Loss > -LabelChain.Impossible / 2
            || (pending.Count >= most && way.Loss >= pending[^1].Loss)
        )
        {
            return;
        }
        var place = pending.Count;
        while (place > 0 && pending[place - 1].Loss > way.Loss)
        {
            place--;
        }
        pending.Insert(place, way);
        if (pending.Count > most)
        {
            pending.RemoveAt(pending.Count - 1);
        }
    }

    // Fills labels before `at` with the best way to `label` there.
    private Label[] Trace(Label[] labels, int at, int label)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            labels[i] = (Label)label;
            label = back[(i * Width) + label];
        }
        return labels;
    }

    // No role can go on at the first token.
    private static Vector256<float> Start(float can, float cannot)
    {
        var start = Vector256.Create(can);
        foreach (var label in (ReadOnlySpan<Label>)[Label.SourceGoesOn, Label.ContentGoesOn, Label.CueGoesOn])
        {
            start = start.WithElement((int)label, cannot);
        }
        return start;
    }
}
