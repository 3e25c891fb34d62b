namespace Whence.Sqlite.Weighing;

/// <summary>What is added to the sums of somebody who spoke.</summary>
internal sealed class SourceSums
{
    public long Origins { get; set; }

    public long Reports { get; set; }

    public long Questions { get; set; }

    public long Alone { get; set; }

    public long Revised { get; set; }

    /// <summary>Whether any of the origins is another than it was.</summary>
    public bool IsMoved { get; set; }
}
