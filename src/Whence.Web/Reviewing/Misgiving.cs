namespace Whence.Web.Reviewing;

/// <summary>Something about a figure that a person should look at.</summary>
/// <param name="Weight">How much; the sum of a figure's misgivings puts it into the queue.</param>
/// <param name="Words">What it is.</param>
public readonly record struct Misgiving(int Weight, string Words)
{
    /// <summary>How many conflicts of which kind it tells of; null where it tells of none.</summary>
    public (ConflictKind Kind, int Count)? Conflicts { get; init; }
}
