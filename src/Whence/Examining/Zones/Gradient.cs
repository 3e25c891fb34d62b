namespace Whence.Examining.Zones;

/// <summary>Where a picture grows lighter or darker, and which way (Scharr's operator).</summary>
internal sealed class Gradient
{
    // What the operator makes of a step of one.
    private const double Scale = 32;

    private readonly Edge?[] edges;
    private readonly int width;
    private readonly int height;

    private Gradient(Edge?[] edges, int width, int height)
    {
        (this.edges, this.width, this.height) = (edges, width, height);
        All = [.. edges.OfType<Edge>()];
    }

    /// <summary>All edges.</summary>
    public ImmutableArray<Edge> All { get; }

    /// <summary>The edge at a pixel; null where there is none.</summary>
    public Edge? At(int x, int y) => x < 0 || y < 0 || x >= width || y >= height ? null : edges[y * width + x];

    /// <summary>The edges of <paramref name="picture"/> that are <paramref name="weakest"/> steps of luminance a pixel or stronger.</summary>
    public static Gradient Of(LuminancePlane picture, double weakest)
    {
        var edges = new Edge?[picture.Width * picture.Height];
        for (var y = 1; y < picture.Height - 1; y++)
        {
            var above = picture.Row(y - 1);
            var here = picture.Row(y);
            var below = picture.Row(y + 1);
            for (var x = 1; x < picture.Width - 1; x++)
            {
                var across =
                    3 * (above[x + 1] - above[x - 1])
                    + 10 * (here[x + 1] - here[x - 1])
                    + 3 * (below[x + 1] - below[x - 1]);
                var down =
                    3 * (below[x - 1] - above[x - 1]) + 10 * (below[x] - above[x]) + 3 * (below[x + 1] - above[x + 1]);
                var strength = Math.Sqrt((double)across * across + (double)down * down);
                if (strength >= weakest * Scale)
                {
                    edges[y * picture.Width + x] = new Edge(x, y, across / strength, down / strength);
                }
            }
        }
        return new Gradient(edges, picture.Width, picture.Height);
    }
}
