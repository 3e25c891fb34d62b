namespace Whence;

/// <summary>A minimal set of figures that cannot all be true, or only barely, or that one source revised.</summary>
/// <param name="Id">"c:" and the ids of its figures' first.</param>
/// <param name="Kind">Contradiction, strain or revision.</param>
/// <param name="Figures">Ids of the figures; take one away and it is gone.</param>
/// <param name="Reason">One or two sentences in the figures' own words.</param>
public sealed record Conflict(string Id, ConflictKind Kind, ImmutableArray<string> Figures, string Reason)
{
    /// <summary>What is left for the strained figure; null where nothing is.</summary>
    public Interval? Left { get; init; }

    /// <summary>The share of its own interval that is left, 0–1; null where the interval is open.</summary>
    public double? Share { get; init; }

    /// <summary>
    /// What the other figures allow for the one that stands for the whole of them, or is strained; null where all answer one question
    /// and are held against each other as they stand.
    /// </summary>
    public Room? Room { get; init; }
}
