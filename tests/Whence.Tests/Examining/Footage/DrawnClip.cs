using Whence.Examining.Footage;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Footage;

/// <summary>Clips drawn by formula: discs of light that wander over a lit ground, each from a seed of its own.</summary>
internal static class DrawnClip
{
    private const int Width = 160;
    private const int Height = 120;
    private const int Discs = 9;

    /// <summary>So many seconds of the clip of <paramref name="seed"/>, beginning <paramref name="from"/> seconds into it.</summary>
    public static List<LuminancePlane> Frames(int seed, int seconds, double from = 0)
    {
        var random = new Random(seed);
        var discs = Enumerable
            .Range(0, Discs)
            .Select(_ =>
                (
                    Seed: random.NextDouble() * 60,
                    Way: random.NextDouble() * 2 - 1,
                    Radius: 8 + random.Next(24),
                    Light: random.Next(-120, 120)
                )
            )
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, seconds * ClipPrint.FramesPerSecond)
                .Select(i => Drawn(from + (double)i / ClipPrint.FramesPerSecond, discs)),
        ];
    }

    /// <summary>The print of that.</summary>
    public static ClipPrint Print(int seed, int seconds, double from = 0) =>
        ClipPrinter.Of(Frames(seed, seconds, from), []);

    /// <summary>Each frame of <paramref name="frames"/>, changed.</summary>
    public static ClipPrint Print(IEnumerable<LuminancePlane> frames, Func<LuminancePlane, LuminancePlane> change) =>
        ClipPrinter.Of([.. frames.Select(change)], []);

    public static LuminancePlane Mirrored(LuminancePlane frame) => Each(frame, (x, y) => frame[frame.Width - 1 - x, y]);

    public static LuminancePlane Within(LuminancePlane frame, int bar) =>
        Each(
            frame,
            (x, y) =>
                y < bar || y >= frame.Height - bar
                    ? (byte)3
                    : frame[x, (y - bar) * frame.Height / (frame.Height - 2 * bar)]
        );

    private static LuminancePlane Each(LuminancePlane frame, Func<int, int, byte> pixel) =>
        new(
            frame.Width,
            frame.Height,
            [.. Enumerable.Range(0, frame.Width * frame.Height).Select(i => pixel(i % frame.Width, i / frame.Width))]
        );

    private static LuminancePlane Drawn(double time, List<(double Seed, double Way, int Radius, int Light)> discs)
    {
        var pixels = new byte[Width * Height];
        var middles = discs.ConvertAll(d =>
            (
                X: Width * (0.5 + 0.45 * Math.Sin(d.Seed + 0.3 * d.Way * time)),
                Y: Height * (0.5 + 0.45 * Math.Cos(3 * d.Seed + 0.2 * time)),
                d.Radius,
                d.Light
            )
        );
        for (var i = 0; i < pixels.Length; i++)
        {
            var light = 128.0;
            foreach (var (x, y, radius, more) in middles)
            {
                var (across, down) = (i % Width - x, i / Width - y);
                light += across * across + down * down < radius * radius ? more : 0;
            }
            pixels[i] = (byte)Math.Clamp(light, 30, 255);
        }
        return new LuminancePlane(Width, Height, pixels);
    }
}
