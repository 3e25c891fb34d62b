namespace Whence.Counting;

/// <summary>What happened to the people of a mention, and the tokens [First, End) of the words that say so.</summary>
internal readonly record struct Binding(Measure Measure, int First, int End)
{
    /// <summary>Whether the words name a toll, so that the number after them counts people though no noun says so.</summary>
    public bool Toll { get; init; }
}
