namespace Whence.Examining.Footage;

/// <summary>What was learned of one clip by looking at it: what its container says, and how much of it could be watched.</summary>
/// <param name="Exhibit">The exhibit's id.</param>
public sealed record WatchedClip(string Exhibit)
{
    /// <summary>Why nothing of it could be watched; null where something was.</summary>
    public string? Unwatched { get; init; }

    /// <summary>What its container says of it, by name; claims of whoever wrote it.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How long it says it is, in seconds; null where it does not say.</summary>
    public double? Seconds { get; init; }

    /// <summary>The digest of its coded pictures; null where it could not be made.</summary>
    public string? Stream { get; init; }

    /// <summary>What it shows.</summary>
    public ClipPrint Print { get; init; } = ClipPrint.Empty;

    /// <summary>What the programs complained of while watching; null where of nothing.</summary>
    public string? Complaint { get; init; }

    /// <summary>What else its bytes are, besides a clip; null where nothing.</summary>
    public string? Also { get; init; }

    /// <summary>What it was watched with, each with its version.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>How many seconds from the start were watched frame by frame.</summary>
    public double SecondsWatched => (double)Print.Frames.Length / ClipPrint.FramesPerSecond;

    /// <summary>The clip, to be held against others.</summary>
    public Clip Clip => new(Exhibit, Stream, Print);
}
