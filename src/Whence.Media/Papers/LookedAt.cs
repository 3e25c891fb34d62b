using Whence.Examining.Zones;

namespace Whence.Media.Papers;

/// <summary>A page as it was looked at in one turn.</summary>
/// <param name="Plane">The page, turned.</param>
/// <param name="Quarters">By how many quarters of a turn, clockwise.</param>
/// <param name="Words">What was read on it.</param>
/// <param name="Placement">How the layout lies on it; null where it does not, or there is none.</param>
/// <param name="Reason">Why it could not be read, or the layout does not lie on it.</param>
internal sealed record LookedAt(
    LuminancePlane Plane,
    int Quarters,
    ImmutableArray<ReadWord> Words,
    Placement? Placement,
    string? Reason
)
{
    /// <summary>Whether it could not be read at all.</summary>
    public bool IsUnread { get; init; }
}
