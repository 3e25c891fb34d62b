namespace Whence.Reconciling;

/// <summary>A question as it stood and as it stands.</summary>
/// <param name="Before">As it stood; null where it is new.</param>
/// <param name="After">As it stands; null where it is gone, its figures put to other questions.</param>
public sealed record Movement(Question? Before, Question? After)
{
    /// <summary>Whether its numbers, its grade or its independent voices are others than before.</summary>
    public bool HasMoved =>
        Before is null
        || After is null
        || (Before.Low, Before.Best, Before.High, Before.Grading, Before.Origins)
            != (After.Low, After.Best, After.High, After.Grading, After.Origins);
}
