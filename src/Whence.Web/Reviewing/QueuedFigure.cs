namespace Whence.Web.Reviewing;

/// <summary>A figure that waits to be looked at.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Heading">Its report.</param>
/// <param name="Misgivings">Why it waits, the weightiest reason first.</param>
public sealed record QueuedFigure(Figure Figure, Heading Heading, ImmutableArray<Misgiving> Misgivings)
{
    /// <summary>How much it weighs.</summary>
    public int Weight => Misgivings.Sum(misgiving => misgiving.Weight);
}
