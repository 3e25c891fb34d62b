using System.Globalization;

namespace Whence.Media.Tests.Footage;

/// <summary>Sources of ffmpeg's that draw moving pictures by formula, each number another one.</summary>
internal static class SyntheticSource
{
    /// <summary>How many kinds there are; number n is of kind n modulo this.</summary>
    public const int Kinds = 8;

    /// <summary>The kind that is smooth shades, with little to tell by.</summary>
    public const int Shades = 4;

    // Of Wolfram's elementary automata, those that do not settle.
    private static readonly int[] Rules = [30, 45, 73, 110, 150];

    /// <summary>The source of this number, as lavfi has it.</summary>
    public static string Of(int number, int width, int height, int rate)
    {
        var random = new Random(1000 + number);
        double Between(double low, double high) => Math.Round(low + random.NextDouble() * (high - low), 4);
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        var (seed, size) = (random.Next(1, 1_000_000), Text($"{width}:{height}"));
        switch (number % Kinds)
        {
            case 0:
                // Somewhere on the rim of the set's heart.
                var angle = Between(0.3, 2 * Math.PI - 0.3);
                var x = Math.Cos(angle) / 2 - Math.Cos(2 * angle) / 4;
                var y = Math.Sin(angle) / 2 - Math.Sin(2 * angle) / 4;
                return Text(
                    $"mandelbrot=s={width}x{height}:r={rate}:start_x={x:0.0000}:start_y={y:0.0000}:start_scale={Between(0.05, 0.6)}"
                );
            case 1:
                return Text(
                    $"life=s={random.Next(20, 44)}x{random.Next(16, 34)}:r=5:ratio={Between(0.25, 0.45)}:seed={seed}:mold=20:death_color=#404040:life_color=white,scale={size}:flags=bicubic"
                );
            case 2:
                return Text(
                    $"cellauto=s={random.Next(24, 48)}x{random.Next(18, 36)}:r=6:rule={Rules[random.Next(Rules.Length)]}:seed={seed},scale={size}:flags=bicubic"
                );
            case 3:
                return Text(
                    $"nullsrc=s={random.Next(10, 20)}x{random.Next(8, 15)}:r=2,noise=alls=100:allf=t:all_seed={seed},scale={size}:flags=bicubic"
                );
            case Shades:
                return Text(
                        $"gradients=s={width}x{height}:r={rate}:seed={seed}:speed={Between(0.01, 0.05)}:n={random.Next(4, 9)}:x0={random.Next(width)}:y0={random.Next(height)}:x1={random.Next(width)}:y1={random.Next(height)}"
                    )
                    // Colours that nobody names ffmpeg draws by a seed of its own, another each time.
                    + string.Concat(Enumerable.Range(0, 8).Select(i => Text($":c{i}=0x{random.Next(1 << 24):X6}")));
            case 5:
                return Text($"color=gray:s={width}x{height}:r={rate}")
                    + string.Concat(Enumerable.Range(0, 7).Select(_ => Box()));
            case 6:
                return Text(
                    $"nullsrc=s={random.Next(3, 7)}x{random.Next(3, 6)}:r=1,noise=alls=100:allf=t:all_seed={seed},scale={size}:flags=neighbor,rotate={Between(0, 6)}+{Between(-0.3, 0.3)}*t:c=gray"
                );
            default:
                return Text($"cellauto=s=12x{random.Next(8, 12)}:r=1:rule=30:seed={seed},scale={size}:flags=bilinear")
                    + Box()
                    + Box()
                    + Box();
        }

        // A box that wanders from a place of its own at a pace of its own.
        string Box()
        {
            var (w, h) = (random.Next(width / 12, width / 3), random.Next(height / 12, height / 3));
            return Text(
                $",drawbox=x='mod({random.Next(width)}+{random.Next(1, width / 6)}*t,{width - w})':y='mod({random.Next(height)}+{random.Next(1, height / 6)}*t,{height - h})':w={w}:h={h}:c=0x{random.Next(1 << 24):X6}:t=fill"
            );
        }
    }
}
