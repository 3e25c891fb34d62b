using Whence.Reading;

namespace Whence.Counting;

/// <summary>Tells whether a sentence goes on about what the one before told: "five of them", "the blast", "among the dead".</summary>
internal sealed class Continuation(AnnotatedText text)
{
    // Words between "the" and the event: "the twin suicide car bomb attacks".
    private const int LongestName = 4;

    // Longer sentences than this are none; the bound keeps hostile text linear.
    private const int Reach = 60;

    /// <summary>Whether the words around <paramref name="quote"/> point back at an event or people told of before.</summary>
    public bool PointsBack(Sentence sentence, Span quote)
    {
        var at = text.TokenAt(quote.Start);
        var end = Math.Min(sentence.End, at + Reach);
        for (var i = Math.Max(sentence.First, at - Reach); i < end; i++)
        {
            if (EventWords.Pointers.ContainsKey(text.Lower(i)) && Happening(i, end) || i <= at + 4 && IsPartitive(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether <paramref name="quote"/> counts some of those told of before: "five of them".</summary>
    public bool IsPart(Span quote) => IsPartitive(text.TokenAt(quote.End));

    private bool IsPartitive(int i) => text.Lower(i) == "of" && EventWords.Partitives.ContainsKey(text.Lower(i + 1));

    private bool Happening(int i, int end)
    {
        for (var j = i + 1; j < Math.Min(end, i + 1 + LongestName); j++)
        {
            var word = text.Lower(j);
            if (word.Length == 0 || !char.IsLetter(word[0]) || char.IsUpper(text.Text[text[j].Start]))
            {
                return false;
            }
            if (
                EventWords.Events.ContainsKey(word)
                    && text.Lower(j + 1) is not ("of" or "on" or "in" or "at" or "against" or "between")
                || EventWords.People.ContainsKey(word)
            )
            {
                return true;
            }
        }
        return false;
    }
}
