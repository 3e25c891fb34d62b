using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Gives a source that stands within a sentence what stands before it: in "the toll rose to 23, officials said on Monday, as divers
/// found more" the officials tell the toll, and what went on meanwhile is the report's.
/// </summary>
internal readonly struct Straddled(AnnotatedText text)
{
    private static readonly FrozenSet<string> Meanwhile = Table.Shipped("Attributing/Unmarked/words.tsv").ByKind()[
        "meanwhile"
    ];

    /// <summary><paramref name="triple"/> with what was said before it, where it has only what went on meanwhile.</summary>
    public Triple Of(Triple triple)
    {
        var (source, cue) = (triple.Source, triple.Cue);
        if (
            source.First == source.End
            || triple.Before != default
            || cue.First < source.End
            || !(triple.After == default ? EndsSentence(cue.End) : IsMeanwhile(cue.End, triple.After.First))
        )
        {
            return triple;
        }
        var sentence = text.SentenceOf(source.First);
        return
            source.First - 1 > sentence.First
            && text.Lower(source.First - 1) == ","
            && text.HoldsFiniteVerb(sentence.First, source.First)
            ? triple with
            {
                Before = Edges.Trim(text, sentence.First, source.First),
                After = default,
            }
            : triple;
    }

    private bool IsMeanwhile(int end, int after) => after > end && Meanwhile.Contains(text.Lower(after));

    // "The dead could be 20, an official warned."
    private bool EndsSentence(int end) => text.Lower(end) is "." && end + 1 >= text.SentenceOf(end).End;
}
