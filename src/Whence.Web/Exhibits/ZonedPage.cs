namespace Whence.Web.Exhibits;

/// <summary>A page with the findings that concern a place on it, and how it is turned so that all of them lie on it.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="Page">The page as it came in.</param>
/// <param name="Turn">Quarters of a turn, clockwise: rules look at a page upright, however it was scanned.</param>
/// <param name="Zones">Each finding with its number in the list of all, from 1.</param>
public sealed record ZonedPage(int Number, ShownPage Page, int Turn, ImmutableArray<(int Nth, Finding Finding)> Zones)
{
    /// <summary>How wide it is once turned.</summary>
    public int Width => Turn % 2 == 0 ? Page.Width : Page.Height;

    /// <summary>How high it is once turned.</summary>
    public int Height => Turn % 2 == 0 ? Page.Height : Page.Width;

    /// <summary>The transform of SVG that turns the picture about its corner, back onto the page.</summary>
    public string Transform =>
        Turn switch
        {
            1 => $"translate({Width} 0) rotate(90)",
            2 => $"translate({Width} {Height}) rotate(180)",
            3 => $"translate(0 {Height}) rotate(270)",
            _ => "",
        };

    /// <summary>The pages of <paramref name="shown"/> with their zones.</summary>
    /// <param name="shown">The pages.</param>
    /// <param name="findings">In the order of the list.</param>
    /// <param name="turn">How a person wants them turned; null where the zones are to tell.</param>
    public static IEnumerable<ZonedPage> Of(ShownExhibit shown, ImmutableArray<Finding> findings, int? turn) =>
        shown.Pages.Select(
            (page, i) =>
            {
                var zones = findings
                    .Select((finding, nth) => (nth + 1, finding))
                    .Where(pair => pair.finding.Zone is { } zone && zone.Page == i + 1)
                    .ToImmutableArray();
                var lies = new ZonedPage(i + 1, page, 0, zones);
                var across = new ZonedPage(i + 1, page, 1, zones);
                return turn is { } wanted ? lies with { Turn = wanted & 3 }
                    : lies.Holds() || !across.Holds() ? lies
                    : across;
            }
        );

    private bool Holds() =>
        Zones.All(zone => zone.Finding.Zone is { } at && at.X + at.Width <= Width && at.Y + at.Height <= Height);
}
