namespace Whence;

/// <summary>What a quantity expression says, and the interval read from it under a named convention.</summary>
/// <param name="Hedge">The hedge.</param>
/// <param name="Values">One number for most hedges, two (low, high) for between, none for a bare vague word.</param>
/// <param name="Interval">The counts that the words allow.</param>
public sealed record Quantity(Hedge Hedge, ImmutableArray<long> Values, Interval Interval)
{
    /// <summary>The vague word ("dozens", "several hundred") where <see cref="Hedge"/> is vague.</summary>
    public string? Vague { get; init; }

    /// <summary>The hedge around a vague word ("at least several hundred").</summary>
    public Hedge? Outer { get; init; }

    /// <inheritdoc/>
    public bool Equals(Quantity? other) =>
        other is not null
        && Hedge == other.Hedge
        && Interval == other.Interval
        && Vague == other.Vague
        && Outer == other.Outer
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Hedge, Interval, Vague, Outer, Values.Length);
}
