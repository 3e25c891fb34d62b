using Whence.Reading;

namespace Whence.Placing;

/// <summary>What each token of a text is to names of places, looked up once.</summary>
internal sealed class Marks
{
    private readonly AnnotatedText text;
    private readonly PlaceWord[] kinds;

    /// <summary>Marks the tokens of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Places beside those that ship; null for none.</param>
    public Marks(AnnotatedText text, PlaceIndex? index)
    {
        this.text = text;
        kinds = new PlaceWord[text.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            var word = text.Lower(i);
            kinds[i] = PlaceWords.Of(word) | Shape(i, word);
            if ((kinds[i] & PlaceWord.Capital) != 0)
            {
                kinds[i] |= Named(word, index);
            }
        }
    }

    /// <summary>Whether token <paramref name="i"/> is of one of <paramref name="wanted"/>; false beyond either end.</summary>
    public bool Is(PlaceWord wanted, int i) => (uint)i < (uint)kinds.Length && (kinds[i] & wanted) != 0;

    private PlaceWord Shape(int i, string word)
    {
        var first = text.Text[text[i].Start];
        var shape =
            char.IsUpper(first) || (word.Length > 3 && word.StartsWith("al-", StringComparison.Ordinal))
                ? PlaceWord.Capital
            : char.IsLower(first) ? PlaceWord.Lower
            : PlaceWord.None;
        return word.Length > 3 && PlaceWords.IsHyphenated(word) && char.IsLower(text.Text[text[i].End - 1])
            ? shape | PlaceWord.Hyphenated
            : shape;
    }

    private static PlaceWord Named(string word, PlaceIndex? index)
    {
        var named = Gazetteer.Demonyms.ContainsKey(word) ? PlaceWord.Demonym : PlaceWord.None;
        if (Gazetteer.Starts.Contains(word) || index?.Starts(word) == true)
        {
            named |= PlaceWord.NameStart;
        }
        // Text that has lost its apostrophes: "Syrias" is Syria's.
        if (word.Length > 4 && word[^1] == 's' && Gazetteer.Names.ContainsKey(word[..^1]))
        {
            named |= PlaceWord.Owner | PlaceWord.NameStart;
        }
        return named;
    }
}
