using Whence.Examining.Zones;

namespace Whence.Examining.Footage;

/// <summary>
/// A part of a picture that a copy may have been cut down to. PDQ forgives a cut of two or three per cent; a wider one is found
/// where the copy is held against the same part of the original.
/// </summary>
/// <param name="Left">Hundredths of the width that are cut off at the left.</param>
/// <param name="Top">Hundredths of the height that are cut off at the top.</param>
/// <param name="Right">Hundredths of the width that are cut off at the right.</param>
/// <param name="Bottom">Hundredths of the height that are cut off at the bottom.</param>
public readonly record struct Framing(int Left, int Top, int Right, int Bottom)
{
    private const int Whole = 100;

    /// <summary>
    /// All that are tried: the whole picture first; a tenth of each side, from where it can be cut in steps of half of that; a
    /// twentieth, from the middle and the corners; a tenth of one side alone; and more from the middle.
    /// </summary>
    public static ImmutableArray<Framing> All { get; } =
    [
        default,
        .. Cuts(10, [0, 5, 10], [0, 5, 10]),
        new(3, 3, 3, 3),
        .. Cuts(5, [0, 5], [0, 5]),
        .. Cuts(10, [0, 5, 10], []),
        .. Cuts(10, [], [0, 5, 10]),
        new(7, 7, 7, 7),
        new(10, 10, 10, 10),
    ];

    /// <summary>This part of <paramref name="picture"/>.</summary>
    public LuminancePlane Of(LuminancePlane picture)
    {
        var (left, top) = (Part(picture.Width, Left), Part(picture.Height, Top));
        return new PictureArea(
            left,
            top,
            picture.Width - left - Part(picture.Width, Right),
            picture.Height - top - Part(picture.Height, Bottom)
        ).Of(picture);
    }

    // Cut by so much across, of which so much at the left; and likewise down. None is not cut that way.
    private static IEnumerable<Framing> Cuts(int cut, int[] lefts, int[] tops) =>
        from left in lefts.Length == 0 ? [0] : lefts
        from top in tops.Length == 0 ? [0] : tops
        select new Framing(left, top, lefts.Length == 0 ? 0 : cut - left, tops.Length == 0 ? 0 : cut - top);

    private static int Part(int length, int hundredths) => (length * hundredths + Whole / 2) / Whole;
}
