using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// The forms met so far, each prepared once. Bounded: a form that finds both its places taken pushes one out, and is prepared
/// again when it comes back. What a form holds depends on the form alone, so any number of threads may share a vocabulary
/// and none can tell who prepared what.
/// </summary>
/// <param name="prepare">Works out what the models need of a form.</param>
internal sealed class Vocabulary(Action<WordType> prepare)
{
    // Places for 32,768 forms; at some 800 bytes a form that is at most 26 MB.
    private const int Bits = 15;

    private readonly WordType?[] places = new WordType?[1 << Bits];

    /// <summary>What stands before and after a sentence.</summary>
    public WordType Edge { get; } = Prepared(WordType.Edge, 0, prepare);

    /// <summary>The form <paramref name="text"/>.</summary>
    public WordType Of(ReadOnlySpan<char> text)
    {
        var hash = FeatureHash.Of(text);
        ref var first = ref places[hash >> (64 - Bits)];
        var found = Volatile.Read(ref first);
        if (found is not null && found.Hash == hash && text.SequenceEqual(found.Text))
        {
            return found;
        }
        ref var second = ref places[(hash >> (64 - Bits)) ^ 1];
        found = Volatile.Read(ref second);
        if (found is not null && found.Hash == hash && text.SequenceEqual(found.Text))
        {
            return found;
        }
        var made = Prepared(text.ToString(), hash, prepare);
        Volatile.Write(ref Volatile.Read(ref first) is null ? ref first : ref second, made);
        return made;
    }

    private static WordType Prepared(string text, ulong hash, Action<WordType> prepare)
    {
        var word = new WordType(text, hash);
        prepare(word);
        return word;
    }
}
