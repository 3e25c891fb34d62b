namespace Whence.Web.Adding;

/// <summary>What is told of a lot, while it is read and for a while after.</summary>
/// <param name="Files">How many files were sent.</param>
/// <param name="Read">How many reports or exhibits have been read so far.</param>
/// <param name="Counts">How many inputs became of each <see cref="AddedKind"/>.</param>
/// <param name="Lines">What became of the inputs, those that could not be read first; no more than are shown.</param>
internal sealed record LotAccount(int Files, int Read, ImmutableArray<int> Counts, ImmutableArray<AddedLine> Lines)
{
    /// <summary>When it was over; null while it is not.</summary>
    public Instant? Ended { get; init; }

    /// <summary>Whether somebody stopped it.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Whether papers and footage were sent, not reports.</summary>
    public bool IsExhibits { get; init; }

    /// <summary>Why it cannot go on for now; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>When it is tried again; null where it goes on, and where it waits for somebody to say so.</summary>
    public Instant? Again { get; init; }

    /// <summary>How many lots are read before it.</summary>
    public int Before { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => Ended is not null;

    /// <summary>What one of what was sent is called in the case.</summary>
    public string Noun => IsExhibits ? "exhibit" : "report";

    /// <summary>What is said of what was not taken.</summary>
    public string Unread => IsExhibits ? "not examined" : "not read";

    /// <summary>How many inputs became of <paramref name="kind"/>.</summary>
    public int Count(AddedKind kind) => Counts[(int)kind];
}
