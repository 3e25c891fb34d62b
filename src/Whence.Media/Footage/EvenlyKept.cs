namespace Whence.Media.Footage;

/// <summary>Keeps a few of many things at even distances, however many there turn out to be: where it grows full, every second one goes.</summary>
/// <param name="most">How many are wanted.</param>
internal sealed class EvenlyKept<T>(int most)
{
    private readonly List<T> kept = [];
    private int met;
    private int step = 1;

    /// <summary>Those that are wanted, in the order in which they came.</summary>
    public ImmutableArray<T> Evenly
    {
        get
        {
            var shown = Math.Min(most, kept.Count);
            return [.. Enumerable.Range(0, shown).Select(i => kept[i * kept.Count / shown])];
        }
    }

    /// <summary>Adds one, made only where it is kept.</summary>
    public void Add(Func<T> make)
    {
        if (met++ % step != 0)
        {
            return;
        }
        kept.Add(make());
        if (kept.Count > 2 * most)
        {
            var rest = kept.Where((_, i) => i % 2 == 0).ToList();
            kept.Clear();
            kept.AddRange(rest);
            step *= 2;
        }
    }
}
