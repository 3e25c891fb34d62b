using Whence.Examining.Zones;

namespace Whence.Examining.Footage;

/// <summary>A rectangle of a picture.</summary>
/// <param name="X">The left edge, in pixels.</param>
/// <param name="Y">The upper edge, in pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public readonly record struct PictureArea(int X, int Y, int Width, int Height)
{
    /// <summary>What of <paramref name="picture"/> lies in it; the whole picture where nothing does.</summary>
    public LuminancePlane Of(LuminancePlane picture) =>
        X == 0 && Y == 0 && Width == picture.Width && Height == picture.Height
            ? picture
            : picture.Cut(X, Y, Width, Height) ?? picture;
}
