namespace Whence.Attributing.Learned;

/// <summary>Proposes source and content of one cue: the heaviest ways to label the tokens around it.</summary>
/// <param name="chain">Weighs them.</param>
internal sealed class CueReader(LabelChain chain)
{
    /// <summary>How many labels the chain knows: a cue is given, and none is sought.</summary>
    public const int Labels = (int)Label.CueBegins;

    /// <summary>How many ways are weighed against each other.</summary>
    public const int Most = 8;

    /// <summary>The ways to read <paramref name="cue"/>, the heaviest first, each once; the hint, where there is one, among them.</summary>
    public List<Proposal> Read(Surface surface, Beliefs beliefs, (int First, int End) cue, Triple? hint)
    {
        var window = new CueWindow(surface, beliefs, cue);
        var features = new CueFeatures(surface, beliefs, window);
        var lattice = new Lattice(chain, window.End - window.First);
        Span<ulong> keys = stackalloc ulong[CueFeatures.Most];
        for (var i = window.First; i < window.End; i++)
        {
            var at = i - window.First;
            lattice.Places[at] = features.PlaceOf(i);
            var scores = lattice.Scores.AsSpan(at * LabelChain.Width, LabelChain.Width);
            if (i >= cue.First && i < cue.End)
            {
                // A cue is no part of its own source or content.
                scores[1..].Fill(LabelChain.Impossible);
                continue;
            }
            chain.Score(keys[..features.Write(i, keys)], scores);
        }
        var found = new List<Proposal>(Most);
        foreach (var (labels, loss) in lattice.Heaviest(Most))
        {
            var triple = Decode(labels, window);
            if (!found.Exists(other => other.Triple == triple))
            {
                found.Add(new Proposal(triple, loss, hint));
            }
        }
        if (hint is { } rule && Fits(rule, window))
        {
            var triple = rule with { Cue = cue };
            if (!found.Exists(other => other.Triple == triple))
            {
                found.Add(new Proposal(triple, lattice.LossOf(Encode(triple, window)), hint));
            }
        }
        return found;
    }

    // All of it lies in the window, and none of it in the cue.
    private static bool Fits(Triple triple, CueWindow window)
    {
        foreach (var (first, end) in (ReadOnlySpan<(int, int)>)[triple.Source, triple.Before, triple.After])
        {
            if (
                end > first
                && (first < window.First || end > window.End || (first < window.Cue.End && window.Cue.First < end))
            )
            {
                return false;
            }
        }
        return true;
    }

    private static Label[] Encode(Triple triple, CueWindow window)
    {
        var labels = new Label[window.End - window.First];
        Put(triple.Before, Label.ContentBegins);
        Put(triple.After, Label.ContentBegins);
        Put(triple.Source, Label.SourceBegins);
        return labels;

        void Put((int First, int End) range, Label begins)
        {
            for (var i = range.First; i < range.End; i++)
            {
                labels[i - window.First] = i == range.First ? begins : begins + 1;
            }
        }
    }

    // The source nearest to the cue, and the longest content on either side of it.
    private static Triple Decode(Label[] labels, CueWindow window)
    {
        var triple = new Triple(default, window.Cue, default, default);
        var apart = int.MaxValue;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (Label.SourceBegins or Label.ContentBegins))
            {
                continue;
            }
            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1)
            {
                end++;
            }
            var range = (First: window.First + i, End: window.First + end);
            var gap = range.First < window.Cue.First ? window.Cue.First - range.End : range.First - window.Cue.End;
            if (labels[i] == Label.SourceBegins)
            {
                (triple, apart) = gap < apart ? (triple with { Source = range }, gap) : (triple, apart);
            }
            else if (range.First < window.Cue.First)
            {
                triple = Longer(triple.Before, range) ? triple with { Before = range } : triple;
            }
            else
            {
                triple = Longer(triple.After, range) ? triple with { After = range } : triple;
            }
        }
        return triple;
    }

    private static bool Longer((int First, int End) held, (int First, int End) range) =>
        range.End - range.First > held.End - held.First;
}
