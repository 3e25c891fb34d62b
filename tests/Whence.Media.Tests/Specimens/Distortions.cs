namespace Whence.Media.Tests.Specimens;

/// <summary>The kinds of distortion of the second bench, of use all of them. The gate draws one in five; WHENCE_BENCH=1 all.</summary>
internal static class Distortions
{
    private static readonly Distortion[] All =
    [
        new("saved once"),
        new("saved three times") { Qualities = [70, 55, 60] },
        new("JPEG 35") { Qualities = [35] },
        new("turned 3") { Turn = 3 },
        new("turned -6") { Turn = -6 },
        new("turned 8, shaded at the rim") { Turn = 8, Vignette = 0.4 },
        new("turned 91") { Turn = 91 },
        new("turned 183") { Turn = 183 },
        new("turned 268, moved by 3") { Turn = 268, Moved = 3 },
        new("aslant by 8 %") { Keystone = 0.08f },
        new("aslant by 15 %, turned -2") { Keystone = 0.15f, Turn = -2 },
        new("moved by 5") { Moved = 5 },
        new("specks on 1 %") { Specks = 0.01 },
        new("dark") { Gamma = 1.7 },
        new("light") { Gamma = 0.6 },
        new("a lamp's spot") { Glare = 0.5 },
        new("warm, shaded at the rim") { Warmth = 1.15, Vignette = 0.5 },
        new("shrunk to half and enlarged") { Shrunk = 0.5f },
        new("folded, turned 1") { Folded = true, Turn = 1 },
        new("copied") { Copied = 0.04, Qualities = [75] },
    ];

    public static Distortion[] Usable { get; } =
        Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1" ? All : [.. All.Where((_, i) => i % 5 == 3)];
}
