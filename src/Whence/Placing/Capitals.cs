using Whence.Reading;

namespace Whence.Placing;

/// <summary>What the capitals of words tell.</summary>
internal static class Capitals
{
    // Words on either side that are looked at.
    private const int Reach = 5;

    /// <summary>Whether every word about tokens [first, end) has a capital, as in a headline, so that a capital tells nothing.</summary>
    public static bool TellNothing(AnnotatedText text, Marks marks, int first, int end)
    {
        var (capitals, words) = (0, 0);
        var sentence = text.SentenceOf(first);
        for (var i = Math.Max(sentence.First, first - Reach); i < Math.Min(sentence.End, end + Reach); i++)
        {
            if ((i < first || i >= end) && text[i].Length > 3 && IsPlain(text, marks, i))
            {
                words++;
                capitals += char.IsUpper(text.Text[text[i].Start]) ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 4 >= words * 3;
    }

    // A word that has a capital only where all have.
    private static bool IsPlain(AnnotatedText text, Marks marks, int i) =>
        char.IsLetter(text.Text[text[i].Start])
        && !marks.Is(PlaceWord.Month, i)
        && !marks.Is(PlaceWord.Demonym, i)
        && !Gazetteer.Names.ContainsKey(text.Lower(i));
}
