using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Tells verbs that only describe from those by which somebody says so: "14 confirmed dead", "the number of people confirmed dead",
/// "an official who asked not to be named".
/// </summary>
internal readonly struct Descriptions(AnnotatedText text)
{
    private static readonly FrozenSet<string> Fates = Table.Shipped("Attributing/Unmarked/words.tsv").ByKind()["fate"];

    /// <summary>Whether the cue of <paramref name="triple"/> is one.</summary>
    public bool Hold(Triple triple)
    {
        var ((first, end), after) = (triple.Cue, triple.After.First);
        if (text.Lower(triple.Source.First) == "who" && text.Lower(after) == "not")
        {
            return text.Lower(after + 1) == "to" && text.Lower(after + 2) == "be";
        }
        return end > first && end < text.Count && IsParticiple(end - 1) && (IsCounted(first, end) || IsFate(end));
    }

    private bool IsParticiple(int i) => text[i].Tag is PartOfSpeech.VBN or PartOfSpeech.VBD or PartOfSpeech.JJ;

    private bool IsCounted(int first, int end) =>
        end == first + 1
        && first > 0
        && text[first - 1].Tag == PartOfSpeech.CD
        && text[end].Tag is PartOfSpeech.NNS or PartOfSpeech.NN or PartOfSpeech.JJ;

    /// <summary>Whether token <paramref name="i"/> says what became of people, as in "confirmed dead"; not in "reported dead fish".</summary>
    public bool IsFate(int i) =>
        Fates.Contains(text.Lower(i))
        && !(i + 1 < text.Count && text[i + 1].Tag is PartOfSpeech.NN or PartOfSpeech.NNS);
}
