namespace Whence.Sqlite.Verifying;

/// <summary>Counts what is broken, and keeps the first to be named.</summary>
internal sealed class BreachLog
{
    private const int Named = 10;

    private readonly List<Breach> first = [];

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public ImmutableArray<Breach> First => [.. first];

    /// <summary>One more.</summary>
    public void Add(string thing, string reason) => Add([new Breach(thing, reason)]);

    /// <summary>More, in their order.</summary>
    public void Add(IReadOnlyCollection<Breach> breaches)
    {
        Count += breaches.Count;
        first.AddRange(breaches.Take(Named - first.Count));
    }
}
