namespace Whence.Web.Exporting;

/// <summary>What is told of an export.</summary>
/// <param name="Asked">What was asked for.</param>
internal sealed record ExportAccount(AskedExport Asked)
{
    /// <summary>How many of those that were left out are named.</summary>
    public const int MostLeftOut = 500;

    /// <summary>When it was over; null while it is not.</summary>
    public Instant? Ended { get; init; }

    /// <summary>Why it could not be written; null where it could.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether somebody called it off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The entry of the ledger that tells of it; null where nothing was written.</summary>
    public long? Entry { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public long Bytes { get; init; }

    /// <summary>Their SHA-256.</summary>
    public string? Digest { get; init; }

    /// <summary>What the form could not hold, each with its reason; no more than are named.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>How many it could not hold.</summary>
    public int LeftOutInAll { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver => Ended is not null;
}
