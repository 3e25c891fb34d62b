using System.Globalization;
using Whence.Examining.Likeness;

namespace Whence.Examining.Zones;

/// <summary>A page with a layout laid on it, and what is measured in its zones.</summary>
/// <param name="Plane">The page, upright.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Placement">How it lies.</param>
/// <param name="Tools">What the page was read with.</param>
public sealed record LaidPage(
    LuminancePlane Plane,
    int Number,
    Layout Layout,
    Placement Placement,
    ImmutableArray<string> Tools
)
{
    // Pixels across a zone that is cut out for measuring; more tells no more.
    private const int PhotoWidth = 96;
    private const int StampWidth = 160;
    private const int LabelWidth = 160;
    private const int FieldWidth = 240;
    private const int SignatureWidth = 320;

    private const double ZoneInset = 0.08;
    private const double StampOutset = 0.15;

    // Of the zone's shorter side.
    private const double LeastRadius = 0.30;
    private const double MostRadius = 0.56;

    // In thousandths of the page's width: of drawn pages, few zones that are less in doubt were more than ten off.
    private const double MostDoubt = 6;

    /// <summary>The least span from ink to paper, in steps of luminance, that anything is measured at.</summary>
    public const double LeastContrast = 30;

    /// <summary>The span from ink to paper in steps of luminance, as the printed labels show it.</summary>
    public double Contrast { get; } = ContrastOf(Plane, Layout, Placement);

    /// <summary>What is seen in the zones, one after the other, as far as pixels tell it.</summary>
    public ImmutableArray<Sighting> Seen
    {
        get
        {
            if (field.IsDefault)
            {
                field = [.. Layout.Zones.Select(See)];
            }
            return field;
        }
    }

    /// <summary>Perceptual hashes of the photographs and the signatures that stand there, each by itself, wherever in its zone it stands.</summary>
    public IEnumerable<Portrayal> Portrayals()
    {
        foreach (var (zone, seen) in Layout.Zones.Zip(Seen).Where(pair => pair.Second.Presence == Presence.Present))
        {
            var shown = zone.Part switch
            {
                Part.Photo => Cut(zone.Box, 2 * PhotoWidth),
                Part.Signature => Written(zone),
                _ => null,
            };
            if (Print(zone, shown) is { } print)
            {
                yield return print;
            }
        }
    }

    /// <summary>
    /// Perceptual hashes of what is set down by hand, so that it is known again where it lies at the same place and in the same turn: of stamps
    /// with their whole zones; of signatures, whose zones are thin, of the ink alone, beside where it lies.
    /// </summary>
    public IEnumerable<Portrayal> Marks()
    {
        foreach (var (zone, seen) in Layout.Zones.Zip(Seen).Where(pair => pair.Second.Presence == Presence.Present))
        {
            var inked =
                zone.Part is Part.Stamp or Part.Signature && Cut(zone.Box, SignatureWidth) is { } cut
                    ? Inking.Parted(cut, Contrast)
                    : null;
            var mark =
                inked is null ? null
                : zone.Part == Part.Stamp ? Print(zone, inked)
                : Print(zone, Inking.Framed(inked)) is { } print ? print with { Place = PlaceOf(zone, inked) }
                : null;
            if (mark is not null)
            {
                yield return mark;
            }
        }
    }

    /// <summary>What <paramref name="box"/> shows, straightened; null where it lies off the page.</summary>
    public LuminancePlane? Cut(Box box, int width) => Placement.Cut(Plane, box, width);

    /// <summary>Where <paramref name="box"/> lies on the page.</summary>
    public Zone At(Box box)
    {
        var around = Placement.Around(box);
        var (left, top) = ((int)Math.Floor(around.X), (int)Math.Floor(around.Y));
        return new Zone(
            Number,
            left,
            top,
            (int)Math.Ceiling(around.X + around.Width) - left,
            (int)Math.Ceiling(around.Y + around.Height) - top
        );
    }

    // The signature's ink alone.
    private LuminancePlane? Written(LayoutZone zone) =>
        Cut(zone.Box, SignatureWidth) is { } cut ? Inking.Framed(Inking.Parted(cut, Contrast)) : null;

    private InkPlace? PlaceOf(LayoutZone zone, LuminancePlane inked)
    {
        if (Inking.Spread(inked) is not { } ink)
        {
            return null;
        }
        var (unit, thousandths) = (zone.Box.Width / inked.Width, 1000 / Layout.Width);
        double Told(double units) => Math.Round(units * thousandths, 2);
        return new InkPlace(
            Told(zone.Box.X + unit * ink.Middle.X),
            Told(zone.Box.Y + unit * ink.Middle.Y),
            Told(unit * ink.Width / 2),
            Told(unit * ink.Height / 2)
        );
    }

    private Portrayal? Print(LayoutZone zone, LuminancePlane? shown) =>
        shown is not null && Pdq.Of(shown) is { } spectrum
            ? new Portrayal(zone.Part, At(zone.Box), spectrum.Hash, spectrum.Quality)
            : null;

    /// <summary>Whether the labels that were found determine where <paramref name="box"/> lies.</summary>
    public bool Determines(Box box) => Placement.Doubt(box) <= MostDoubt;

    private Sighting See(LayoutZone zone) =>
        !Determines(zone.Box)
            ? Untold(
                zone,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"where it lies is not determined: {Placement.Labels} printed labels were found, which leave it open by {Placement.Doubt(zone.Box):0} thousandths of the page's width ({MostDoubt:0} at most); a straighter or sharper picture may tell"
                )
            )
            : zone.Part switch
            {
                Part.Photo => Photo(zone),
                Part.Stamp => Stamp(zone),
                _ => Ink(zone),
            };

    private Sighting Photo(LayoutZone zone)
    {
        if (Layout.Blanks.IsEmpty)
        {
            return Untold(zone, "the layout has no blank zone to hold it against: add one");
        }
        if (
            Cut(zone.Box.Inset(ZoneInset), PhotoWidth) is not { } picture
            || BlockMeans.Deviation(picture) is not { } deviation
            || Blank() is not { } blank
        )
        {
            return Untold(zone, "the zone lies off the page");
        }
        return Measured(zone, Gauge.Photo, 100 * (deviation - blank) / Contrast);
    }

    private Sighting Stamp(LayoutZone zone)
    {
        var box = zone.Box.Inset(-StampOutset);
        if (Cut(box, StampWidth) is not { } picture)
        {
            return Untold(zone, "the zone lies off the page");
        }
        var side = StampWidth / (1 + 2 * StampOutset) * Math.Min(1, zone.Box.Height / zone.Box.Width);
        var ring = RoundStamp.Find(picture, (int)(LeastRadius * side), (int)(MostRadius * side), Contrast);
        return Measured(zone, Gauge.Stamp, ring.Coverage);
    }

    private Sighting Ink(LayoutZone zone)
    {
        if (Cut(zone.Box, FieldWidth) is not { } picture)
        {
            return Untold(zone, "the zone lies off the page");
        }
        var dark = picture.Level(0.9) - Contrast / 2;
        var share = 0;
        foreach (var pixel in picture.Pixels)
        {
            share += pixel < dark ? 1 : 0;
        }
        return Measured(zone, Gauge.Ink, 100.0 * share / picture.Pixels.Length);
    }

    private Sighting Measured(LayoutZone zone, Gauge gauge, double measured)
    {
        var value = Math.Round(measured, 2);
        if (Contrast < LeastContrast)
        {
            return Untold(
                zone,
                $"ink and paper are {Contrast:0} steps of luminance apart; {LeastContrast:0} are needed"
            );
        }
        var presence = gauge.Tell(value);
        return new Sighting(zone.Part, presence)
        {
            Name = zone.Name,
            Zone = At(zone.Box),
            Measured = value,
            Threshold = gauge.Threshold,
            Tools = Tools,
            Reason = presence == Presence.Untold ? gauge.Between(value) : null,
        };
    }

    private Sighting Untold(LayoutZone zone, string reason) =>
        new(zone.Part, Presence.Untold)
        {
            Name = zone.Name,
            Zone = At(zone.Box),
            Reason = reason,
            Tools = Tools,
        };

    // The least even blank place counts: what lies on another may be a crease or a thumb.
    private double? Blank() =>
        Layout
            .Blanks.Select(box => Cut(box, PhotoWidth) is { } cut ? BlockMeans.Deviation(cut) : null)
            .Where(deviation => deviation is not null)
            .Min();

    private static double ContrastOf(LuminancePlane plane, Layout layout, Placement placement)
    {
        var spans = layout
            .Labels.Select(label => placement.Cut(plane, label.Box, LabelWidth))
            .OfType<LuminancePlane>()
            .Select(cut => cut.Level(0.9) - cut.Level(0.03))
            .Order()
            .ToList();
        return spans.Count == 0 ? 0 : spans[spans.Count / 2];
    }
}
