namespace Whence.Attributing.Learned;

/// <summary>Labels every token of a stretch with the role it seems to have, and finds the cues.</summary>
/// <param name="chain">Weighs the labels.</param>
internal sealed class RoleReader(LabelChain chain)
{
    /// <summary>How many labels the chain knows.</summary>
    public const int Labels = (int)Label.CueGoesOn + 1;

    // Added to what the beginning of a cue weighs: a cue too many costs less than one missed.
    private const float Lean = 0.6f;

    /// <summary>What is believed of tokens [<paramref name="first"/>, <paramref name="end"/>), and the cues among them.</summary>
    public (Beliefs Beliefs, List<(int First, int End)> Cues) Read(Surface surface, int first, int end)
    {
        var features = new RoleFeatures(surface, first, end);
        var lattice = new Lattice(chain, end - first);
        Span<ulong> keys = stackalloc ulong[RoleFeatures.Most];
        for (var i = first; i < end; i++)
        {
            lattice.Places[i - first] = features.PlaceOf(i);
            chain.Score(
                keys[..features.Write(i, keys)],
                lattice.Scores.AsSpan((i - first) * LabelChain.Width, LabelChain.Width)
            );
        }
        var beliefs = new Beliefs(first, lattice.Probabilities(null, out _));
        for (var i = 0; i < lattice.Count; i++)
        {
            lattice.Scores[(i * LabelChain.Width) + (int)Label.CueBegins] += Lean;
        }
        var cues = new List<(int First, int End)>();
        if (lattice.Heaviest(1) is [var (labels, _)])
        {
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] == Label.CueBegins)
                {
                    cues.Add((first + i, first + i + 1));
                }
                else if (labels[i] == Label.CueGoesOn)
                {
                    cues[^1] = (cues[^1].First, first + i + 1);
                }
            }
        }
        return (beliefs, cues);
    }
}
