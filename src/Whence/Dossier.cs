namespace Whence;

/// <summary>The answer: what the reports state, what rests on what, and what can all be true.</summary>
public sealed record Dossier
{
    /// <summary>What each report states, in the order the reports were given.</summary>
    public ImmutableArray<Statements> Statements { get; init; } = [];

    /// <summary>What rests on what.</summary>
    public ImmutableArray<Edge> Edges { get; init; } = [];

    /// <summary>Rings of reports that rest on each other.</summary>
    public ImmutableArray<Circle> Circles { get; init; } = [];

    /// <summary>What falls with reports that their publishers have taken back.</summary>
    public ImmutableArray<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>The decision that holds of each thing that analysts decided of, by its id: accepted, corrected or rejected.</summary>
    public ImmutableDictionary<string, Decision> Decided { get; init; } =
        ImmutableDictionary.Create<string, Decision>(StringComparer.Ordinal);

    /// <summary>The independent origins of the figures.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>The questions that the figures answer.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>What contradicts, strains or revises what.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];
}
