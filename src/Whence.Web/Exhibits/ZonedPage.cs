using Whence.Examining;
using Whence.Media.Pictures;

namespace Whence.Web.Exhibits;

/// <summary>A page with the findings that concern a place on it, drawn over it as a person wants it turned.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Page">The page as its metadata turn it.</param>
/// <param name="Upright">Quarters of a turn, clockwise, by which it was turned to be examined: what was seen lies on it so.</param>
/// <param name="Turn">Quarters by which a person turns it beyond that.</param>
/// <param name="Findings">Each finding with its number in the list of all, from 1.</param>
public sealed record ZonedPage(
    int Number,
    ShownPicture Page,
    int Upright,
    int Turn,
    ImmutableArray<(int Nth, Finding Finding)> Findings
)
{
    /// <summary>How wide it is once turned.</summary>
    public int Width => IsAcross(Whole) ? Page.Height : Page.Width;

    /// <summary>How high it is once turned.</summary>
    public int Height => IsAcross(Whole) ? Page.Width : Page.Height;

    /// <summary>The transform of SVG that turns the picture about its corner, back onto the page.</summary>
    public string Transform =>
        Whole switch
        {
            1 => $"translate({Width} 0) rotate(90)",
            2 => $"translate({Width} {Height}) rotate(180)",
            3 => $"translate(0 {Height}) rotate(270)",
            _ => "",
        };

    private int Whole => (Upright + Turn) & 3;

    /// <summary>The pages of <paramref name="shown"/> with what was seen on them.</summary>
    /// <param name="shown">The pages.</param>
    /// <param name="findings">In the order of the list.</param>
    /// <param name="upright">The page that was examined, and how it was turned for it; null where that is not known, and nothing is drawn over any.</param>
    /// <param name="turn">How a person turns them beyond that, in quarters.</param>
    public static IEnumerable<ZonedPage> Of(
        ShownExhibit shown,
        ImmutableArray<Finding> findings,
        PageTurn? upright,
        int turn
    ) =>
        shown.Pages.Select(
            (page, i) =>
            {
                var examined = upright?.Page == i + 1;
                return new ZonedPage(
                    i + 1,
                    page,
                    examined ? upright!.Value.Quarters & 3 : 0,
                    turn & 3,
                    examined
                        ?
                        [
                            .. findings
                                .Select((finding, nth) => (nth + 1, finding))
                                .Where(pair => pair.finding.Zone?.Page == i + 1),
                        ]
                        : []
                );
            }
        );

    /// <summary>Where <paramref name="zone"/>, which was measured on the page as it was examined, lies on it as it is turned.</summary>
    public Zone Place(Zone zone)
    {
        var (width, height) = IsAcross(Upright) ? (Page.Height, Page.Width) : (Page.Width, Page.Height);
        return Turn switch
        {
            1 => new Zone(zone.Page, height - zone.Y - zone.Height, zone.X, zone.Height, zone.Width),
            2 => zone with { X = width - zone.X - zone.Width, Y = height - zone.Y - zone.Height },
            3 => new Zone(zone.Page, zone.Y, width - zone.X - zone.Width, zone.Height, zone.Width),
            _ => zone,
        };
    }

    private static bool IsAcross(int quarters) => quarters % 2 == 1;
}
