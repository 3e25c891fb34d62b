using Whence.Reading;

namespace Whence.Attributing.Stances;

/// <summary>Reads how a source stands to what it is said to have said: from the cue and the words that bear on its verb, else from the content.</summary>
internal readonly struct StanceReader(AnnotatedText text)
{
    /// <summary>The stance of a triple's source.</summary>
    public Stance Of(Triple triple)
    {
        var stated = triple.Cue.End > triple.Cue.First ? new VerbGroup(text).Of(triple.Cue) : null;
        return stated is { } stance && stance != Stance.Asserts ? stance : new ContentStance(text).Of(triple);
    }
}
