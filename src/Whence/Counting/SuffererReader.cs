using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Finds the people whose losses are counted where no noun after the number says who: the subject of the verb of loss before it
/// ("troops have suffered several hundred casualties").
/// </summary>
internal sealed class SuffererReader(Lexicon lexicon)
{
    // Tokens between the number and the verb, and between the verb and its subject.
    private const int FarthestVerb = 30;
    private const int FarthestSubject = 12;
    private const int LongestPhrase = 5;

    private static readonly FrozenSet<string> Verbs = Vocabulary.Of("suffer");

    /// <summary>The people who suffered what <paramref name="mention"/> counts; null where the sentence names none.</summary>
    public NounPhrase? Read(AnnotatedText text, Mention mention, int first)
    {
        for (var i = mention.First - 1; i >= first && i >= mention.First - FarthestVerb && text.Lower(i) != ";"; i--)
        {
            if (Verbs.Contains(text.Lower(i)))
            {
                return Subject(text, i, first);
            }
        }
        return null;
    }

    // The nearest people before the verb; those beyond a verb of saying or a pronoun are others.
    private NounPhrase? Subject(AnnotatedText text, int verb, int first)
    {
        for (var i = verb - 1; i >= first && i >= verb - FarthestSubject; i--)
        {
            var role = lexicon.ClassOf(text.Lower(i));
            if (role is WordClass.Pronoun or WordClass.Reporting || text.Lower(i) == ";")
            {
                return null;
            }
            if (role == WordClass.Open && lexicon.PeopleAt(text, i) is { } kind)
            {
                return new NounPhrase(Start(text, i, first), i + 1) { Kind = kind, After = i + 1 };
            }
        }
        return null;
    }

    private int Start(AnnotatedText text, int head, int first)
    {
        var start = head;
        while (
            start > first
            && head - start < LongestPhrase
            && char.IsLetter(text.Word(start - 1)[0])
            && lexicon.ClassOf(text.Lower(start - 1)) == WordClass.Open
        )
        {
            start--;
        }
        return start;
    }
}
