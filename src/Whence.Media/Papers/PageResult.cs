using Whence.Examining;
using Whence.Examining.Zones;

namespace Whence.Media.Papers;

/// <summary>What was read on one page.</summary>
internal sealed record PageResult
{
    /// <summary>Whether the layout lies on it.</summary>
    public bool Laid { get; init; }

    /// <summary>How it was turned.</summary>
    public required PageTurn Upright { get; init; }

    /// <summary>What it says; null where nothing could be read.</summary>
    public Card? Card { get; init; }

    /// <summary>What was seen in its zones.</summary>
    public ImmutableArray<Sighting> Seen { get; init; } = [];

    /// <summary>Hashes of its photographs and signatures.</summary>
    public ImmutableArray<Portrayal> Portrayals { get; init; } = [];

    /// <summary>Hashes of what is set down by hand, where it lies.</summary>
    public ImmutableArray<Portrayal> Marks { get; init; } = [];

    /// <summary>Why its words could not be read.</summary>
    public string? Unread { get; init; }

    /// <summary>Nothing could be read: every zone of the layout is untold for that reason.</summary>
    public static PageResult Unable(PageTurn upright, string reason, Layout? layout) =>
        new()
        {
            Upright = upright,
            Unread = reason,
            Seen = layout is null
                ? []
                :
                [
                    .. layout.Zones.Select(zone => new Sighting(zone.Part, Presence.Untold)
                    {
                        Name = zone.Name,
                        Reason = reason,
                    }),
                ],
        };
}
