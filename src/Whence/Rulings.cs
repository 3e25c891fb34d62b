namespace Whence;

/// <summary>What decisions come to where statements are weighed together.</summary>
public sealed record Rulings
{
    /// <summary>Nothing was decided.</summary>
    public static Rulings None { get; } = new();

    /// <summary>Ids of figures that were rejected: they stand for nothing in questions and conflicts.</summary>
    public ImmutableHashSet<string> Rejected { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Questions that were merged or split, in the order of deciding.</summary>
    public ImmutableArray<Regrouping> Questions { get; init; } = [];

    /// <summary>Origins that were merged or split, in the order of deciding.</summary>
    public ImmutableArray<Regrouping> Origins { get; init; } = [];
}
