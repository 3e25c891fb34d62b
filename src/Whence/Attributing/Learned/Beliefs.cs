namespace Whence.Attributing.Learned;

/// <summary>How probable each role is at each token, in steps (<see cref="Steps.OfProbability"/>), as the first model sees it.</summary>
internal sealed class Beliefs
{
    private const int Width = LabelChain.Width;

    private readonly float[] probabilities;
    private readonly Token[] tokens;

    /// <summary>Takes the probabilities of tokens from <paramref name="first"/> on.</summary>
    public Beliefs(int first, float[] probabilities)
    {
        First = first;
        this.probabilities = probabilities;
        tokens = new Token[probabilities.Length / Width];
        for (var i = 0; i < tokens.Length; i++)
        {
            var p = probabilities.AsSpan(i * Width, Width);
            tokens[i] = new Token(
                Steps.OfProbability(p[(int)Label.SourceBegins] + p[(int)Label.SourceGoesOn]),
                Steps.OfProbability(p[(int)Label.SourceBegins]),
                Steps.OfProbability(p[(int)Label.CueBegins] + p[(int)Label.CueGoesOn]),
                Steps.OfProbability(p[(int)Label.ContentBegins] + p[(int)Label.ContentGoesOn]),
                Steps.OfProbability(p[(int)Label.ContentBegins])
            );
        }
    }

    /// <summary>The first token they speak of.</summary>
    public int First { get; }

    /// <summary>The token after the last they speak of.</summary>
    public int End => First + tokens.Length;

    /// <summary>What is believed of token <paramref name="i"/>; nothing beyond either end.</summary>
    public Token this[int i] => i >= First && i < End ? tokens[i - First] : default;

    /// <summary>How probable <paramref name="label"/> is at token <paramref name="i"/>; 0 beyond either end.</summary>
    public float Of(int i, Label label) =>
        i >= First && i < End ? probabilities[((i - First) * Width) + (int)label] : 0;

    /// <summary>What stands in tokens [<paramref name="first"/>, <paramref name="end"/>): one finite verb, or more; a likely cue; marks.</summary>
    public ulong InsideOf(Surface surface, int first, int end)
    {
        var verbs = surface.Count(first, end, Marks.Finite);
        var cue = false;
        for (var i = first; i < end && !cue; i++)
        {
            cue = Of(i, Label.CueBegins) > 0.5f;
        }
        return ((ulong)(surface.MarksOf(first, end) & ~(Marks.Finite | Marks.Noun)) << 3)
            | (verbs > 0 ? 1ul : 0)
            | (verbs > 1 ? 2ul : 0)
            | (cue ? 4ul : 0);
    }

    /// <summary>What is believed of one token, each in steps.</summary>
    /// <param name="Source">It is of a source.</param>
    /// <param name="SourceBegins">It begins one.</param>
    /// <param name="Cue">It is of a cue.</param>
    /// <param name="Content">It is of a content.</param>
    /// <param name="ContentBegins">It begins one.</param>
    internal readonly record struct Token(byte Source, byte SourceBegins, byte Cue, byte Content, byte ContentBegins);
}
