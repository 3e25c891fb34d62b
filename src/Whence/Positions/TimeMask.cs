using Whence.Reading;

namespace Whence.Positions;

/// <summary>Which tokens are part of time expressions, with the periods themselves.</summary>
internal sealed class TimeMask
{
    private readonly int[] periodOf;
    private readonly ImmutableArray<Period> periods;

    public TimeMask(AnnotatedText text, ImmutableArray<Period> periods)
    {
        this.periods = periods;
        periodOf = new int[text.Count];
        for (var p = 0; p < periods.Length; p++)
        {
            if (periods[p].Span is not { } span)
            {
                continue;
            }
            for (var i = text.TokenAt(span.Start); i < text.Count && text[i].Start < span.End; i++)
            {
                periodOf[i] = p + 1;
            }
        }
    }

    /// <summary>Whether token <paramref name="i"/> is part of a time expression.</summary>
    public bool Covers(int i) => (uint)i < (uint)periodOf.Length && periodOf[i] > 0;

    /// <summary>The period that token <paramref name="i"/> is part of.</summary>
    public Period? At(int i) => Covers(i) ? periods[periodOf[i] - 1] : null;
}
