using System.Globalization;
using System.Text;
using Whence.Placing;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>What a picture shows of a country.</summary>
internal sealed class Land
{
    /// <summary>The part of <paramref name="outline"/> in <paramref name="frame"/>.</summary>
    public Land(Outline outline, Frame frame)
    {
        Code = outline.Code;
        Name = (Code is null ? null : Whereabouts.NameOf(Code)) ?? outline.Name;
        var path = new StringBuilder();
        var greatest = 0.0;
        foreach (var ring in outline.Rings.Select(frame.Cut).Where(IsSeen))
        {
            Draw(path, ring);
            var (area, x, y) = Middle(ring);
            if (area > greatest && Holds(ring, x, y))
            {
                greatest = area;
                (X, Y) = (100 * x / Frame.Units, 100 * y / (Frame.Units / Frame.Ratio));
            }
        }
        Share = greatest / (Frame.Units * Frame.Units / Frame.Ratio);
        Path = path.ToString();
    }

    /// <summary>Its ISO 3166-1 alpha-2 code; null where it has none.</summary>
    public string? Code { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its lines, in the units of the frame; empty where nothing is seen of it.</summary>
    public string Path { get; }

    /// <summary>How much of the picture its greatest piece fills, of those whose middle lies in them.</summary>
    public double Share { get; }

    /// <summary>Hundredths across of the middle of that piece.</summary>
    public double X { get; }

    /// <summary>Hundredths down.</summary>
    public double Y { get; }

    // What is smaller than a unit of the picture is not seen.
    private static bool IsSeen(List<(double X, double Y)> ring) =>
        ring.Count >= 3
        && (ring.Max(p => p.X) - ring.Min(p => p.X) >= 1 || ring.Max(p => p.Y) - ring.Min(p => p.Y) >= 1);

    private static void Draw(StringBuilder path, List<(double X, double Y)> ring)
    {
        var command = 'M';
        foreach (var (x, y) in ring)
        {
            path.Append(CultureInfo.InvariantCulture, $"{command}{x:0.#} {y:0.#}");
            command = 'L';
        }
        path.Append('Z');
    }

    private static bool Holds(List<(double X, double Y)> ring, double x, double y)
    {
        var holds = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            holds ^= a.Y > y != b.Y > y && x < a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X);
        }
        return holds;
    }

    private static (double Area, double X, double Y) Middle(List<(double X, double Y)> ring)
    {
        var (twice, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var cross = a.X * b.Y - b.X * a.Y;
            twice += cross;
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }
        return (Math.Abs(twice) / 2, x / (3 * twice), y / (3 * twice));
    }
}
