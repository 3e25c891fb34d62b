using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>One report's text with what reads the clauses of it: who, what, when, and who a pronoun stands for.</summary>
internal sealed class Clauses
{
    private readonly ImmutableArray<Attribution> attributions;
    private readonly Lazy<Cast> cast;
    private int firstAttribution;

    public Clauses(AnnotatedText text, ImmutableArray<Attribution> attributions, ImmutableArray<Period> periods)
    {
        Text = text;
        this.attributions = attributions;
        Times = new TimeMask(text, periods);
        Subjects = new SubjectReader(text, Times);
        Matters = new MatterReader(text, Times);
        Carried = new CarriedMatter(text, attributions);
        cast = new Lazy<Cast>(() => new Cast(text, attributions));
    }

    public AnnotatedText Text { get; }

    public TimeMask Times { get; }

    public SubjectReader Subjects { get; }

    public MatterReader Matters { get; }

    public CarriedMatter Carried { get; }

    /// <summary>Whom the words of a stretch name, as the report names them most fully.</summary>
    public string NameOf(Stretch actor) => cast.Value.NameOf(actor.First, actor.End);

    /// <summary>The same, of somebody who is not <paramref name="other"/>.</summary>
    public string NameOf(Stretch actor, Stretch other) =>
        cast.Value.NameOf(actor.First, actor.End, other.IsEmpty ? null : other.First);

    /// <summary>The words of a stretch.</summary>
    public string Words(Stretch stretch) => Text.SpanOf(stretch.First, stretch.End).In(Text.Text);

    /// <summary>The index of the first of <paramref name="words"/> in [first, end); -1 where none stands there.</summary>
    public int Find(int first, int end, params ReadOnlySpan<string> words)
    {
        for (var i = first; i < Math.Min(end, Text.Count); i++)
        {
            if (words.Contains(Text.Lower(i)))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Whether a finite verb stands in the stretch.</summary>
    public bool HoldsVerb(Stretch stretch)
    {
        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (Subjects.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where the sentence of a token ends, or <paramref name="reach"/> tokens on, whichever comes first.</summary>
    public int Limit(int token, int reach) => Math.Min(Text.SentenceOf(token).End, token + reach);

    /// <summary>The attribution whose own verb stands at a token, else the innermost that says what stands there.</summary>
    /// <remarks>Tokens must be asked for in reading order.</remarks>
    public Attribution? AttributionOf(int token)
    {
        const int reach = 1500;
        var at = Text[token].Span;
        while (firstAttribution < attributions.Length && attributions[firstAttribution].Cover.End + reach < at.Start)
        {
            firstAttribution++;
        }
        Attribution? best = null;
        var length = int.MaxValue;
        for (var i = firstAttribution; i < attributions.Length && attributions[i].Cover.Start < at.End + reach; i++)
        {
            foreach (var cue in attributions[i].Cue)
            {
                if (cue.Overlaps(at))
                {
                    return attributions[i];
                }
            }
            foreach (var content in attributions[i].Content)
            {
                if (content.Contains(at) && content.Length < length)
                {
                    (best, length) = (attributions[i], content.Length);
                }
            }
        }
        return best;
    }

    /// <summary>The words that name who says what stands at a token; empty in the report's own voice.</summary>
    public Stretch SourceOf(int token)
    {
        if (AttributionOf(token) is not { Source: [var source, ..] })
        {
            return default;
        }
        var first = Text.TokenAt(source.Start);
        var end = first;
        while (end < Text.Count && Text[end].End <= source.End)
        {
            end++;
        }
        return new Stretch(first, end);
    }
}
