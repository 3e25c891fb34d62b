using System.Globalization;
using System.Text;
using Whence.Formats.Exports;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>
/// Draws the countries where something was counted, with their neighbours. The frame is twice as wide as high, as its style has it, so that
/// what lies in hundredths of it falls on the outlines.
/// </summary>
internal static class WorldMap
{
    private const double Ratio = 2;

    // Units of the projection: about 20 degrees. Outlines of this scale tell nothing from nearer.
    private const double Narrowest = 350;
    private const double Margin = 0.12;
    private const int Graticule = 10;

    /// <summary>The map; nothing where no country of <paramref name="counts"/> has an outline.</summary>
    public static string Draw(ImmutableArray<CountryCount> counts)
    {
        var byCode = counts.Where(c => c.Code is not null).ToDictionary(c => c.Code!, StringComparer.Ordinal);
        var named = World.Countries.Where(o => o.Code is not null && byCode.ContainsKey(o.Code)).ToList();
        if (named.Count == 0)
        {
            return "";
        }
        var frame = Frame.Around(named.Select(o => o.Rings[0]));
        var svg = new StringBuilder(
            "<svg class=\"map\" role=\"group\" aria-label=\"Countries where something was counted\">"
        );
        svg.Append(
            Invariant(
                $"<svg viewBox=\"{frame.Left:0.#} {frame.Top:0.#} {frame.Width:0.#} {frame.Width / Ratio:0.#}\" width=\"100%\" height=\"100%\" aria-hidden=\"true\">"
            )
        );
        svg.Append($"<path class=\"grid\" d=\"{Grid(frame)}\"/>");
        // No country is filled: a colour would say whose a place is, which others dispute.
        foreach (var outline in World.Countries)
        {
            var path = string.Concat(outline.Rings.Select(Projected).Where(frame.Meets).Select(Path));
            if (path.Length > 0)
            {
                svg.Append($"<path class=\"land\" d=\"{path}\"/>");
            }
        }
        svg.Append("</svg>");
        foreach (var outline in named.OrderBy(o => byCode[o.Code!].Figures))
        {
            svg.Append(Mark(outline, byCode[outline.Code!], frame));
        }
        return svg.Append("</svg>").ToString();
    }

    // A number where the country lies, with its name beneath; both keep their size.
    private static string Mark(Outline outline, CountryCount count, Frame frame)
    {
        var (x, y) = frame.Within(Geometry.Project(Geometry.Middle(outline.Rings[0])));
        var figures = (count.Clashing > 0 ? "⚡ " : "") + Phrases.Number(count.Figures);
        var told = Phrases.Count((int)Math.Min(count.Figures, int.MaxValue), "figure");
        var clash = count.Clashing > 0;
        return Invariant(
            $"<a href=\"/figures?country={outline.Code}\" data-count=\"{count.Figures}\"><title>{Encoded(outline.Name)}: {told}{(clash ? ", some clash" : "")}</title><svg x=\"{x:0.##}%\" y=\"{y:0.##}%\" width=\"1\" height=\"1\" overflow=\"visible\"><rect class=\"mark{(clash ? " clash" : "")}\" x=\"{-8 - 4 * figures.Length}\" y=\"-11\" width=\"{16 + 8 * figures.Length}\" height=\"22\" rx=\"11\"/><text class=\"count\" text-anchor=\"middle\" y=\"4\">{figures}</text><text class=\"name\" text-anchor=\"middle\" y=\"26\">{Encoded(outline.Name)}</text></svg></a>"
        );
    }

    private static string Encoded(string name) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(name);

    private static ImmutableArray<(double X, double Y)> Projected(ImmutableArray<Coordinates> ring) =>
        [.. ring.Select(Geometry.Project)];

    private static string Path(ImmutableArray<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var command = 'M';
        foreach (var (x, y) in points)
        {
            path.Append(Invariant($"{command}{x:0.#} {y:0.#}"));
            command = 'L';
        }
        return path.Append('Z').ToString();
    }

    // Every ten degrees, as far as the frame reaches.
    private static string Grid(Frame frame)
    {
        var grid = new StringBuilder();
        for (var longitude = -180; longitude <= 180; longitude += Graticule)
        {
            Line(Enumerable.Range(-9, 19).Select(i => new Coordinates(i * 10, longitude)));
        }
        for (var latitude = -80; latitude <= 80; latitude += Graticule)
        {
            Line([new Coordinates(latitude, -180), new Coordinates(latitude, 180)]);
        }
        return grid.ToString();

        void Line(IEnumerable<Coordinates> points)
        {
            ImmutableArray<(double X, double Y)> line = [.. points.Select(Geometry.Project)];
            if (frame.Meets(line))
            {
                grid.Append(Path(line).TrimEnd('Z'));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Frame(double Left, double Top, double Width)
    {
        public static Frame Around(IEnumerable<ImmutableArray<Coordinates>> rings)
        {
            var points = rings.SelectMany(ring => Projected(ring)).ToList();
            var (left, right) = (points.Min(p => p.X), points.Max(p => p.X));
            var (top, bottom) = (points.Min(p => p.Y), points.Max(p => p.Y));
            var width = Math.Max(Narrowest, (1 + 2 * Margin) * Math.Max(right - left, Ratio * (bottom - top)));
            // Nothing lies beyond the poles.
            var pole = Geometry.Project(new Coordinates(90, 0)).Y;
            var high = Math.Max((top + bottom - width / Ratio) / 2, pole);
            return new Frame((left + right - width) / 2, Math.Min(high, Math.Max(-pole - width / Ratio, pole)), width);
        }

        public bool Meets(ImmutableArray<(double X, double Y)> points)
        {
            var (right, bottom) = (Left + Width, Top + Width / Ratio);
            return points.Min(p => p.X) <= right
                && points.Max(p => p.X) >= Left
                && points.Min(p => p.Y) <= bottom
                && points.Max(p => p.Y) >= Top;
        }

        public (double X, double Y) Within((double X, double Y) at) =>
            (100 * (at.X - Left) / Width, 100 * (at.Y - Top) * Ratio / Width);
    }
}
