namespace Whence.Examining.Zones;

/// <summary>A rectangle, in the units of a layout or in pixels; y grows downwards.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    /// <summary>Its middle.</summary>
    public Point Middle => new(X + Width / 2, Y + Height / 2);

    /// <summary>The middles of its left and right edges, which tell how it lies.</summary>
    public (Point Left, Point Right) Ends => (new(X, Y + Height / 2), new(X + Width, Y + Height / 2));

    /// <summary>Whether <paramref name="point"/> lies in it.</summary>
    public bool Holds(Point point) => point.X >= X && point.X <= X + Width && point.Y >= Y && point.Y <= Y + Height;

    /// <summary>The smallest that holds both.</summary>
    public Box With(Box other)
    {
        var (left, top) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new Box(
            left,
            top,
            Math.Max(X + Width, other.X + other.Width) - left,
            Math.Max(Y + Height, other.Y + other.Height) - top
        );
    }

    /// <summary>It drawn in, or out where <paramref name="share"/> is negative, by that share of its size on every side.</summary>
    public Box Inset(double share) =>
        new(X + Width * share, Y + Height * share, Width * (1 - 2 * share), Height * (1 - 2 * share));
}
