using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Learned;

/// <summary>How often each word was part of a cue in training, in steps (<see cref="Steps.OfRate"/>).</summary>
internal sealed class CueRates
{
    /// <summary>The lowest step of a word that is a cue more often than not, or nearly.</summary>
    public const byte Strong = 6;

    private readonly Dictionary<ulong, byte> steps;

    /// <summary>Rates by <see cref="KeyOf"/>.</summary>
    public CueRates(Dictionary<ulong, byte> steps) => this.steps = steps;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public CueRates(ref WeightsReader reader)
    {
        var count = reader.Int32();
        steps = new Dictionary<ulong, byte>(count);
        var key = 0ul;
        for (var i = 0; i < count; i++)
        {
            key += reader.Compact64();
            steps[key] = reader.Byte();
        }
    }

    /// <summary>The key of a word: its lemma, apart for verbs, nouns, adjectives and the rest.</summary>
    public static ulong KeyOf(ulong lemma, PartOfSpeech tag)
    {
        var kind = tag switch
        {
            >= PartOfSpeech.VB and <= PartOfSpeech.VBZ => 0,
            >= PartOfSpeech.NN and <= PartOfSpeech.NNPS => 1,
            >= PartOfSpeech.JJ and <= PartOfSpeech.JJS => 2,
            _ => 3,
        };
        return FeatureHash.Key(kind, lemma) >> 24;
    }

    /// <summary>The step of the word with <paramref name="key"/>; 0 where it was never seen.</summary>
    public byte Of(ulong key) => steps.GetValueOrDefault(key);

    /// <summary>Writes the rates: the same bytes for the same content.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(steps.Count);
        var last = 0ul;
        foreach (var (key, step) in steps.OrderBy(pair => pair.Key))
        {
            writer.Write7BitEncodedInt64((long)(key - last));
            writer.Write(step);
            last = key;
        }
    }
}
