using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Whence.Formats.Exports;
using Whence.Placing;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>
/// Draws a part of the earth with what was counted there. Outlines stretch with the picture; marks and names keep their size. No country is
/// filled: a colour would say whose a place is, which others dispute.
/// </summary>
internal static class MapPicture
{
    // Pixels of a mark's radius: its area goes with its figures.
    private const double Greatest = 22;
    private const double Least = 4.5;

    // Figures of the greatest mark where there are fewer.
    private const long Few = 20;

    // What an outline is told to: three quarters of a thousandth of the width.
    private const double Fineness = 0.75 / Frame.Units;

    // A country that fills less of the picture is not named.
    private const double LeastNamed = 0.025;

    private const double Degree = Math.PI / 180 * Geometry.Radius;

    /// <summary>The picture of <paramref name="frame"/> with <paramref name="marks"/>; what lies outside is not drawn.</summary>
    /// <param name="name">What the picture shows, for whoever does not see it.</param>
    /// <param name="frame">What it shows of the earth.</param>
    /// <param name="marks">The marks, those with most figures first.</param>
    /// <param name="chosen">The code of the country that is chosen; null for none.</param>
    public static string Draw(string name, Frame frame, IReadOnlyList<MapMark> marks, string? chosen)
    {
        var svg = new StringBuilder($"<svg class=\"map\" role=\"group\" aria-label=\"{Encoded(name)}\">");
        svg.Append(
            Invariant(
                $"<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"5\" height=\"5\"/><line class=\"stripe\" x1=\"1\" x2=\"1\" y2=\"5\"/></pattern></defs><svg viewBox=\"0 0 {Frame.Units} {Frame.Units / Frame.Ratio}\" width=\"100%\" height=\"100%\" aria-hidden=\"true\">"
            )
        );
        var lands = World
            .Within(Fineness * frame.Width / Degree)
            .Select(outline => new Land(outline, frame))
            .Where(land => land.Path.Length > 0)
            .OrderBy(land => IsChosen(land, chosen))
            .ToList();
        foreach (var land in lands)
        {
            svg.Append($"<path class=\"land{(IsChosen(land, chosen) ? " chosen" : "")}\" d=\"{land.Path}\"/>");
        }
        svg.Append("</svg>");
        Marks(svg, frame, marks, lands);
        return svg.Append(ScaleBar.Draw(frame)).Append("</svg>").ToString();
    }

    private static bool IsChosen(Land land, string? chosen) => land.Code is { } code && code == chosen;

    /// <summary>Pixels of the radius of a mark with so many figures, where the greatest has <paramref name="most"/>.</summary>
    public static double Radius(long figures, long most) =>
        Math.Max(Least, Greatest * Math.Sqrt(figures / (double)Math.Max(most, Few)));

    private static void Marks(StringBuilder svg, Frame frame, IReadOnlyList<MapMark> marks, List<Land> lands)
    {
        var most = marks.Select(mark => mark.Figures).DefaultIfEmpty().Max();
        var numbers = new Labels(Labels.Wide, []);
        var seen = marks
            .Select(mark => (Mark: mark, At: frame.Of(mark.At)))
            .Where(mark => mark.At is not null)
            .Select(seen =>
            {
                var (mark, (x, y)) = (seen.Mark, seen.At!.Value);
                // Where a greater number stands, a lesser one gives way to a point.
                var isPoint = mark.Kind is null && !numbers.Puts(Number(mark) + "  ", x, y, Labels.Over);
                var radius =
                    isPoint ? Least
                    : mark.Kind is null ? HalfOf(Number(mark))
                    : Radius(mark.Figures, most);
                return (Mark: mark, X: x, Y: y, Radius: radius, IsPoint: isPoint);
            })
            .ToList();
        Labels[] widths =
        [
            .. new[] { Labels.Wide, Labels.Narrow }.Select(width => new Labels(
                width,
                seen.Select(s => (s.X, s.Y, s.Radius))
            )),
        ];
        var drawn = new List<(long Height, string Mark)>();
        foreach (var (mark, x, y, radius, isPoint) in seen)
        {
            var sign = new StringBuilder();
            sign.Append(
                Invariant(
                    $"<a href=\"{Encoded(mark.Address)}\"><title>{Encoded(mark.Name)}: {Encoded(mark.Told)}</title><svg x=\"{x:0.##}%\" y=\"{y:0.##}%\" width=\"1\" height=\"1\" overflow=\"visible\">"
                )
            );
            sign.Append(
                mark.Kind is { } kind ? Dot(kind, radius, mark.Clashes)
                : isPoint ? Dot(SpotKind.Country, radius, mark.Clashes)
                : Sum(mark)
            );
            if (widths[0].Put(mark.Name, x, y, radius + (mark.Clashes ? 4 : 0)) is { } place)
            {
                var far = widths[1].Puts(mark.Name, x, y, place) ? "" : " far";
                sign.Append(
                    Invariant(
                        $"<text class=\"name{far}\" text-anchor=\"{place.Anchor}\" x=\"{place.X:0.#}\" y=\"{place.Y:0.#}\">{Encoded(mark.Name)}</text>"
                    )
                );
            }
            // Small signs lie over great ones, but great numbers over small ones and over points.
            var height =
                mark.Kind is not null ? -mark.Figures
                : isPoint ? long.MinValue
                : mark.Figures;
            drawn.Add((height, sign.Append("</svg></a>").ToString()));
        }
        svg.AppendJoin("", drawn.OrderBy(sign => sign.Height).Select(sign => sign.Mark));
        // What is left free tells which country is which.
        foreach (var land in lands.Where(land => land.Share >= LeastNamed && marks.All(mark => mark.Name != land.Name)))
        {
            if (widths[0].Puts(land.Name, land.X, land.Y, Labels.Over))
            {
                var far = widths[1].Puts(land.Name, land.X, land.Y, Labels.Over) ? "" : " far";
                svg.Append(
                    Invariant(
                        $"<text class=\"of-land{far}\" aria-hidden=\"true\" text-anchor=\"middle\" x=\"{land.X:0.##}%\" y=\"{land.Y:0.##}%\">{Encoded(land.Name)}</text>"
                    )
                );
            }
        }
    }

    /// <summary>The sign of a place: full for a town, hatched for a region, hollow for a country; where some figures clash, ringed and with a bolt.</summary>
    public static string Dot(SpotKind kind, double radius, bool clashes)
    {
        var (name, fill) = kind switch
        {
            SpotKind.Town => ("town", ""),
            SpotKind.Region => ("region", " fill=\"url(#hatch)\""),
            _ => ("country", ""),
        };
        var ring = clashes
            ? Invariant(
                $"<circle class=\"ring\" r=\"{radius + 3.5:0.#}\"/><text class=\"bolt\" x=\"{0.7 * radius + 4:0.#}\" y=\"{-0.7 * radius:0.#}\">⚡</text>"
            )
            : "";
        return Invariant($"<circle class=\"dot {name}\" r=\"{radius:0.#}\"{fill}/>{ring}");
    }

    // The number of a whole country, which has no point.
    private static string Sum(MapMark mark)
    {
        var half = HalfOf(Number(mark));
        return Invariant(
            $"<rect class=\"mark{(mark.Clashes ? " clash" : "")}\" x=\"{-half}\" y=\"-11\" width=\"{2 * half}\" height=\"22\" rx=\"11\"/><text class=\"count\" text-anchor=\"middle\" y=\"4\">{Number(mark)}</text>"
        );
    }

    private static string Number(MapMark mark) => (mark.Clashes ? "⚡ " : "") + Phrases.Number(mark.Figures);

    // Pixels of half the width of a number's sign.
    private static int HalfOf(string number) => 8 + 4 * number.Length;

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
