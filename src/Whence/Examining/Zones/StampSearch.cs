namespace Whence.Examining.Zones;

/// <summary>
/// Looks for a round stamp anywhere on a page, where no layout says where one belongs. It tells only that there is one: without a
/// layout nothing says that there ought to be.
/// </summary>
public static class StampSearch
{
    /// <summary>Names the bench on which it was measured.</summary>
    public const string Bench = "stamp-anywhere";

    /// <summary>The share of a ring that is covered where there is a stamp: more than in a zone, for there are more places for chance.</summary>
    public const double Threshold = 0.85;

    // The page is brought to so many pixels of its longer side.
    private const int Side = 480;

    // Of that side: stamps are a sixth of a sheet to a third of a card across.
    private const double LeastRadius = 0.06;
    private const double MostRadius = 0.17;

    private const double PaperLevel = 0.9;
    private const double InkLevel = 0.02;

    /// <summary>What is seen on <paramref name="page"/>: a stamp, or nothing that can be told.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Which, from 1.</param>
    public static Sighting See(LuminancePlane page, int number)
    {
        var small = page.Reduced(Side * page.Width / Math.Max(page.Width, page.Height));
        var contrast = small.Level(PaperLevel) - small.Level(InkLevel);
        if (contrast < LaidPage.LeastContrast)
        {
            return new Sighting(Part.Stamp, Presence.Untold)
            {
                Reason =
                    $"ink and paper are {contrast} steps of luminance apart; {LaidPage.LeastContrast:0} are needed",
            };
        }
        var ring = RoundStamp.Find(small, (int)(LeastRadius * Side), (int)(MostRadius * Side), contrast);
        var scale = (double)page.Width / small.Width;
        var found = ring.Coverage >= Threshold;
        return new Sighting(Part.Stamp, found ? Presence.Present : Presence.Untold)
        {
            Bench = Bench,
            Measured = ring.Coverage,
            Threshold = Threshold,
            Zone = found
                ? new Zone(
                    number,
                    (int)((ring.Middle.X - ring.Radius) * scale),
                    (int)((ring.Middle.Y - ring.Radius) * scale),
                    (int)(2 * ring.Radius * scale),
                    (int)(2 * ring.Radius * scale)
                )
                : null,
            Reason = found
                ? null
                : "no layout says where a stamp belongs, and no ring of one was found on the page, which tells nothing of pale or dry ones",
        };
    }
}
