using System.Globalization;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Footage;

/// <summary>
/// Other sources of ffmpeg's than <see cref="SyntheticSource"/> has: spectra and figures of sounds, waves, lights that wander, tiles that warp, lines of letters.
/// No threshold was set on them.
/// </summary>
internal static class OtherSource
{
    private const int Kinds = 7;

    /// <summary>The source of this number, as lavfi has it.</summary>
    public static string Of(int number, int width, int height, int rate)
    {
        var random = new Random(700_000 + number);
        string Between(double low, double high) =>
            (low + random.NextDouble() * (high - low)).ToString("0.000", CultureInfo.InvariantCulture);
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        // Formulas are drawn small, and enlarged.
        var drawn = Text($"nullsrc=s={width / 2}x{height / 2}:r={rate}");
        var enlarged = Text($",scale={width}:{height}:flags=bicubic");
        switch (number % Kinds)
        {
            case 0:
                return Text(
                    $"sierpinski=s={width}x{height}:r={rate}:type={(random.Next(2) == 0 ? "carpet" : "triangle")}:seed={random.Next(1, 1_000_000)}:jump={random.Next(20, 120)}"
                );
            case 1:
                return Text(
                    $"aevalsrc='0.5*sin(2*PI*t*({Between(200, 900)}+{Between(100, 900)}*sin({Between(0.5, 5)}*t)))+0.4*sin(2*PI*t*({Between(900, 3000)}+{Between(100, 900)}*cos({Between(0.5, 9)}*t)))*gt(sin({Between(4, 19)}*t),0)':s=8000,showspectrum=s={width}x{height}:slide=scroll:legend=0:scale=log,fps={rate}"
                );
            case 2:
                return Text(
                    $"aevalsrc='sin({Between(300, 900)}*t)*cos({Between(1, 9)}*t)|sin({Between(300, 900)}*t+{Between(0, 3)})':s=8000,avectorscope=s={width}x{height}:r={rate}:zoom={Between(1, 2)}:draw=line:rf={random.Next(2, 30)}:gf={random.Next(2, 30)}:bf={random.Next(2, 30)}"
                );
            case 3:
                return drawn
                    + Text(
                        $",geq=lum='128+50*sin(X/{Between(3, 12)}+{Between(-5, 5)}*T)+45*sin(Y/{Between(3, 12)}+X/{Between(8, 40)}+{Between(-4, 4)}*T)+25*sin(sqrt(X*X+Y*Y)/{Between(2, 6)}-{Between(1, 6)}*T)':cb=128:cr=128"
                    )
                    + enlarged;
            case 4:
                var lights = Enumerable
                    .Range(0, 7)
                    .Select(_ =>
                        Text(
                            $"{Between(-140, 160)}*exp(-(pow(X-{width / 4}-{Between(10, width / 4.0)}*sin({Between(0.2, 1.6)}*T+{Between(0, 6)}),2)+pow(Y-{height / 4}-{Between(8, height / 4.0)}*cos({Between(0.2, 1.6)}*T+{Between(0, 6)}),2))/{Between(20, 260)})"
                        )
                    );
                return drawn + $",geq=lum='clip(105+{string.Join('+', lights)},0,255)':cb=128:cr=128" + enlarged;
            case 5:
                return drawn
                    + Text(
                        $",geq=lum='60+{Between(60, 120)}*lt(mod(X+{Between(2, 9)}*sin(Y/{Between(4, 15)}+{Between(-2, 2)}*T)+200,{Between(9, 24)}),{Between(4, 9)})+{Between(30, 70)}*lt(mod(Y+{Between(2, 9)}*cos(X/{Between(4, 15)}+{Between(-2, 2)}*T)+200,{Between(9, 24)}),{Between(4, 9)})':cb=128:cr=128"
                    )
                    + enlarged;
            default:
                var font = Fonts.Need("LiberationSans-Regular", "fonts-liberation2");
                var lines = Enumerable
                    .Range(0, 7)
                    .Select(line =>
                    {
                        var words = string.Concat(
                            Enumerable
                                .Range(0, 24)
                                .Select(_ => random.Next(5) == 0 ? ' ' : (char)('a' + random.Next(26)))
                        );
                        return Text(
                            $",drawtext=fontfile={font}:text='{words}':fontsize={random.Next(height / 12, height / 5)}:fontcolor=0x{random.Next(1 << 24):X6}:x='{random.Next(-width, width / 2)}+{Between(-30, 30)}*t':y={line * height / 7}"
                        );
                    });
                return Text($"color=0x{random.Next(1 << 24):X6}:s={width}x{height}:r={rate}") + string.Concat(lines);
        }
    }
}
