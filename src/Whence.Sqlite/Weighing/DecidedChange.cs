using Whence.Origins;

namespace Whence.Sqlite.Weighing;

/// <summary>What decisions change of the answers.</summary>
internal sealed record DecidedChange
{
    /// <summary>The entries before which decisions had been weighed, and before which they are now.</summary>
    public required (long From, long To) Entries { get; init; }

    /// <summary>The reports of all matters that are touched, in order of publication, with what they state by it.</summary>
    public ImmutableArray<(WeighedReport Report, Statements Statements)> Touched { get; init; } = [];

    /// <summary>Reports of whose figures something was decided, with what they state by it.</summary>
    public ImmutableArray<(long Report, Statements Statements)> Retold { get; init; } = [];

    /// <summary>The questions of the matters that are touched.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>The conflicts of the matters that are touched.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Origins that are gone, or are told otherwise, by their numbers.</summary>
    public ImmutableArray<long> Gone { get; init; } = [];

    /// <summary>Origins that have come, or are told otherwise, each with its first claim and the day of it.</summary>
    public ImmutableArray<(Origin Origin, int Claim, int Day)> Come { get; init; } = [];

    /// <summary>The numbers of the origins that the figures of the touched reports are of, by the ids of figures.</summary>
    public IReadOnlyDictionary<string, long> Origins { get; init; } = new Dictionary<string, long>();

    /// <summary>Edges that are gone, by their numbers.</summary>
    public ImmutableArray<long> Freed { get; init; } = [];

    /// <summary>Edges that have come, with the reports that they lead from and to.</summary>
    public ImmutableArray<(long Number, Edge Edge, long Child, long? Parent)> Rested { get; init; } = [];

    /// <summary>The rings of reports, where they are others than they were; else default.</summary>
    public ImmutableArray<Circle> Circles { get; init; }

    /// <summary>Whose word each figure is now; null where that is as it was.</summary>
    public Hearing? Hearing { get; init; }
}
