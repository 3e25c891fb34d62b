using System.Globalization;

namespace Whence;

/// <summary>A rectangle on a page, as it is looked at: turned upright, its top left corner the origin.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="X">The left edge, in pixels.</param>
/// <param name="Y">The upper edge, in pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public readonly record struct Zone(int Page, int X, int Y, int Width, int Height)
{
    /// <summary>"page 1, 220 × 290 pixels at 40, 130".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"page {Page}, {Width} × {Height} pixels at {X}, {Y}");
}
