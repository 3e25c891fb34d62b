namespace Whence.Languages;

/// <summary>
/// The weights of a linear model: for each feature, named by a 64-bit key, a few classes with a weight each. Features that the model does not know weigh nothing.
/// </summary>
internal sealed class FeatureWeights
{
    // Of a key the upper 44 bits are kept: two of a million features meet once in some twenty models.
    private const int Dropped = 20;

    // A slot holds the lower half of the kept bits and, in its lower half, where the feature's row begins plus one; 0 is free.
    private readonly ulong[] slots;
    private readonly int shift;

    // Rows one after another: how many classes, then each class and its weight.
    private readonly byte[] rows;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public FeatureWeights(ref WeightsReader reader)
    {
        Count = reader.Int32();
        rows = new byte[reader.Int32()];
        var bits = 4;
        while (1 << bits < 2 * Count)
        {
            bits++;
        }
        slots = new ulong[1 << bits];
        shift = 64 - bits;
        var blob = reader.Bytes(rows.Length);
        blob.CopyTo(rows);
        var kept = 0ul;
        var at = 0;
        for (var i = 0; i < Count; i++)
        {
            kept += reader.Compact64();
            Insert(kept << Dropped, at);
            at += 1 + 2 * rows[at];
        }
    }

    /// <summary>How many features it knows.</summary>
    public int Count { get; }

    /// <summary>Adds the weights of feature <paramref name="key"/> to <paramref name="scores"/>, class by class.</summary>
    public void Add(ulong key, Span<short> scores)
    {
        var found = (uint)(key >> Dropped);
        for (var at = (int)(key >> shift); ; at++)
        {
            var slot = slots[at & (slots.Length - 1)];
            if (slot == 0)
            {
                return;
            }
            if ((uint)(slot >> 32) == found)
            {
                var row = (int)(uint)slot - 1;
                var end = row + 1 + 2 * rows[row];
                for (row++; row < end; row += 2)
                {
                    scores[rows[row]] += (sbyte)rows[row + 1];
                }
                return;
            }
        }
    }

    /// <summary>Writes weights so that they can be read back; the order of <paramref name="features"/> does not matter.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="features">Each feature's key and its classes with their weights, none of them 0.</param>
    public static void Write(BinaryWriter writer, IEnumerable<(ulong Key, (byte Class, sbyte Weight)[] Row)> features)
    {
        var ordered = features.OrderBy(feature => feature.Key).DistinctBy(feature => feature.Key >> Dropped).ToArray();
        writer.Write(ordered.Length);
        writer.Write(ordered.Sum(feature => 1 + 2 * feature.Row.Length));
        foreach (var (_, row) in ordered)
        {
            writer.Write((byte)row.Length);
            foreach (var (category, weight) in row)
            {
                writer.Write(category);
                writer.Write(weight);
            }
        }
        var last = 0ul;
        foreach (var (key, _) in ordered)
        {
            writer.Write7BitEncodedInt64((long)((key >> Dropped) - last));
            last = key >> Dropped;
        }
    }

    private void Insert(ulong key, int row)
    {
        var at = (int)(key >> shift);
        while (slots[at & (slots.Length - 1)] != 0)
        {
            at++;
        }
        slots[at & (slots.Length - 1)] = ((ulong)(uint)(key >> Dropped) << 32) | (uint)(row + 1);
    }
}
