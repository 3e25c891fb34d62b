using Whence.Reading;

namespace Whence.Counting;

/// <summary>Which tokens name who speaks: where a speaker sits is not where anything happened.</summary>
internal sealed class SourceMask
{
    // A longer source is a clause that has lost its commas.
    private const int Longest = 10;

    private readonly AnnotatedText text;
    private readonly Span[] sourceOf;

    public SourceMask(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        this.text = text;
        sourceOf = new Span[text.Count];
        foreach (var attribution in attributions)
        {
            foreach (var source in attribution.Source)
            {
                var (first, end) = (text.TokenAt(source.Start), text.TokenAt(source.End));
                var named = text.Lower(first) is not ("in" or "at" or "near") && end - first <= Longest;
                for (var i = named ? Start(first, end) : end; i < end; i++)
                {
                    sourceOf[i] = source;
                }
            }
        }
    }

    // "… on Castrel the ministry" has lost a comma: the speaker begins at the article after the name.
    private int Start(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (text.Lower(i) is "the" or "a" or "an" && char.IsUpper(text.Text[text[i - 1].Start]))
            {
                return i;
            }
        }
        return first;
    }

    /// <summary>Whether <paramref name="span"/> begins in a source that none of <paramref name="words"/> is part of.</summary>
    public bool Covers(Span span, Span words) =>
        text.TokenAt(span.Start) is var i
        && i < sourceOf.Length
        && !sourceOf[i].IsEmpty
        && !sourceOf[i].Overlaps(words);
}
