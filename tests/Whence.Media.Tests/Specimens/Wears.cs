namespace Whence.Media.Tests.Specimens;

/// <summary>The kinds of wear of the bench.</summary>
internal static class Wears
{
    /// <summary>Papers that are still of use.</summary>
    public static readonly Wear[] Usable =
    [
        new("as drawn") { Quality = 0 },
        new("JPEG 95") { Quality = 95 },
        new("JPEG 70") { Quality = 70 },
        new("JPEG 40") { Quality = 40 },
        new("grey, JPEG 60") { Grey = true, Quality = 60 },
        new("blur 1") { Blur = 1 },
        new("blur 2") { Blur = 2 },
        new("blur 2, JPEG 50") { Blur = 2, Quality = 50 },
        new("noise 8") { Noise = 8 },
        new("noise 16") { Noise = 16, Quality = 80 },
        new("noise 12, grey, JPEG 60")
        {
            Noise = 12,
            Grey = true,
            Quality = 60,
        },
        new("turned 2") { Turn = 2 },
        new("turned -4") { Turn = -4 },
        new("turned 90") { Turn = 90 },
        new("turned 180, JPEG 60") { Turn = 180, Quality = 60 },
        new("turned 272") { Turn = 272 },
        new("shade 30") { Shade = 0.3 },
        new("shade 50, noise 6") { Shade = 0.5, Noise = 6 },
        new("two thirds of the size") { Scale = 0.67f, Quality = 80 },
        new("pale, blur 1, JPEG 60")
        {
            Contrast = 0.6,
            Blur = 1,
            Quality = 60,
        },
    ];

    /// <summary>Papers that hardly anybody could read.</summary>
    public static readonly Wear[] BeyondUse =
    [
        new("blur 9") { Blur = 9 },
        new("noise 90, JPEG 40, half the size")
        {
            Noise = 90,
            Quality = 40,
            Scale = 0.5f,
        },
        new("a tenth of the contrast") { Contrast = 0.1, Noise = 4 },
        new("an eighth of the size") { Scale = 0.125f, Quality = 40 },
    ];
}
