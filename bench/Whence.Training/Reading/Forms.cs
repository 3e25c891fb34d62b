using Whence.Languages;
using Whence.Reading;

namespace Whence.Training.Reading;

/// <summary>All forms of a corpus, each once.</summary>
internal sealed class Forms
{
    private readonly Dictionary<string, WordType> known = new(StringComparer.Ordinal);

    /// <summary>What stands before and after a sentence.</summary>
    public WordType Edge => Of(WordType.Edge);

    /// <summary>Every form.</summary>
    public IEnumerable<WordType> All => known.Values;

    /// <summary>The form <paramref name="text"/>.</summary>
    public WordType Of(string text)
    {
        if (!known.TryGetValue(text, out var word))
        {
            known[text] = word = new WordType(text, FeatureHash.Of(text));
        }
        return word;
    }
}
