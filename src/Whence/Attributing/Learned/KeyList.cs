using Whence.Languages;

namespace Whence.Attributing.Learned;

/// <summary>
/// Collects the keys of a token's or triple's features. Each call is a template of its own, numbered in order, so that a
/// group of features must always be made by the same calls in the same order.
/// </summary>
/// <param name="keys">Room for them.</param>
/// <param name="template">The number of the first template.</param>
internal ref struct KeyList(Span<ulong> keys, int template)
{
    private readonly Span<ulong> keys = keys;
    private int template = template;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The keys.</summary>
    public readonly ReadOnlySpan<ulong> Keys => keys[..Count];

    /// <summary>Goes on with the template <paramref name="next"/>.</summary>
    public void From(int next) => template = next;

    /// <summary>Passes over <paramref name="templates"/>, which another call makes.</summary>
    public void Skip(int templates) => template += templates;

    /// <summary>The feature that <paramref name="value"/> makes.</summary>
    public void Add(ulong value) => keys[Count++] = FeatureHash.Key(template++, value);

    /// <summary>The feature that two values make together.</summary>
    public void Add(ulong first, ulong second) => keys[Count++] = FeatureHash.Key(template++, first, second);

    /// <summary>The feature that three values make together; the last two are small: below 2^32.</summary>
    public void Add(ulong first, ulong second, ulong third) => Add(first, (second << 32) | third);
}
