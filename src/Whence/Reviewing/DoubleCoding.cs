namespace Whence.Reviewing;

/// <summary>One thing that two analysts decided of, each by their last decision.</summary>
/// <param name="On">The thing.</param>
/// <param name="First">What one decided.</param>
/// <param name="Second">What the other did.</param>
public sealed record DoubleCoding(Anchor On, Decision First, Decision Second)
{
    /// <summary>Whether they decided alike, and to the same correction where they corrected.</summary>
    public bool Alike => First.Kind == Second.Kind && First.Correction == Second.Correction;
}
