namespace Whence.Web.Map.Outlines;

/// <summary>
/// Leaves out of a line what a picture cannot show: Douglas and Peucker, "Algorithms for the reduction of the number of points required to
/// represent a digitized line or its caricature", Cartographica 10, 1973.
/// </summary>
internal static class Thinning
{
    /// <summary>The line with the fewest points from which none of <paramref name="line"/> is farther than about <paramref name="degrees"/>; its ends stay.</summary>
    public static ImmutableArray<Coordinates> Thin(ImmutableArray<Coordinates> line, double degrees)
    {
        if (line.Length < 3 || degrees <= 0)
        {
            return line;
        }
        var kept = new bool[line.Length];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int From, int To)>([(0, line.Length - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, at) = (degrees, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                if (Away(line[i], line[part.From], line[part.To]) is var away && away > farthest)
                {
                    (farthest, at) = (away, i);
                }
            }
            if (at > 0)
            {
                kept[at] = true;
                open.Push((part.From, at));
                open.Push((at, part.To));
            }
        }
        return [.. line.Where((_, i) => kept[i])];
    }

    // Degrees between a point and the stretch from a to b, meridians as close as they are at the point.
    private static double Away(Coordinates point, Coordinates a, Coordinates b)
    {
        var narrow = Math.Cos(point.Latitude * Math.PI / 180);
        var (x, y) = ((point.Longitude - a.Longitude) * narrow, point.Latitude - a.Latitude);
        var (dx, dy) = ((b.Longitude - a.Longitude) * narrow, b.Latitude - a.Latitude);
        var length = dx * dx + dy * dy;
        var along = length > 0 ? Math.Clamp((x * dx + y * dy) / length, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(x - along * dx, 2) + Math.Pow(y - along * dy, 2));
    }
}
