using Whence.Languages;

namespace Whence.Reading;

/// <summary>The classes that each form was seen with in training.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<ulong, Choices> choices;

    /// <summary>A lexicon of <paramref name="choices"/>, by the hash of their forms.</summary>
    public Lexicon(Dictionary<ulong, Choices> choices) => this.choices = choices;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public Lexicon(ref WeightsReader reader)
    {
        var sets = new Choices[reader.Int32()];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = new Choices(reader.Compact64(), reader.Byte() != 0);
        }
        var count = reader.Int32();
        choices = new Dictionary<ulong, Choices>(count);
        var hash = 0ul;
        for (var i = 0; i < count; i++)
        {
            hash += reader.Compact64();
            choices[hash] = sets[reader.Compact()];
        }
    }

    /// <summary>The classes of the form with hash <paramref name="form"/>; none where it is unknown.</summary>
    public Choices Of(ulong form) => choices.GetValueOrDefault(form >> 20);

    /// <summary>Writes the lexicon: the same bytes for the same content.</summary>
    public void Write(BinaryWriter writer)
    {
        var sets = choices.Values.Distinct().OrderBy(set => set.Closed).ThenBy(set => set.Set).ToList();
        var place = sets.Select((set, i) => (set, i)).ToDictionary(pair => pair.set, pair => pair.i);
        writer.Write(sets.Count);
        foreach (var set in sets)
        {
            writer.Write7BitEncodedInt64((long)set.Set);
            writer.Write(set.Closed);
        }
        writer.Write(choices.Count);
        var last = 0ul;
        foreach (var (hash, set) in choices.OrderBy(pair => pair.Key))
        {
            writer.Write7BitEncodedInt64((long)(hash - last));
            writer.Write7BitEncodedInt(place[set]);
            last = hash;
        }
    }
}
