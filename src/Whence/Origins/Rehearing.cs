namespace Whence.Origins;

/// <summary>What is otherwise since something was decided.</summary>
public sealed record Rehearing
{
    /// <summary>Nothing is.</summary>
    public static Rehearing None { get; } = new();

    /// <summary>Claims that are of another origin now.</summary>
    public ImmutableArray<int> Moved { get; init; } = [];

    /// <summary>The claims of origins, each by its first, that are gone, or are told otherwise now.</summary>
    public ImmutableArray<ImmutableArray<int>> Gone { get; init; } = [];

    /// <summary>Origins that have come, or are told otherwise now: whose words they are, and their claims.</summary>
    public ImmutableArray<(string Source, ImmutableArray<int> Claims)> Come { get; init; } = [];

    /// <summary>What rests no longer.</summary>
    public ImmutableArray<Resting> Freed { get; init; } = [];

    /// <summary>What rests now and did not.</summary>
    public ImmutableArray<Resting> Rested { get; init; } = [];

    /// <summary>The rings of reports that rest on each other, where they are others than they were; else default.</summary>
    public ImmutableArray<int[]> Rings { get; init; }
}
