using System.Globalization;
using System.Text;

namespace Whence.Formats.Exports.Html;

/// <summary>
/// Draws intervals on one scale, as bars of SVG without words. What lies across is in hundredths of the width, so that a bar of any
/// width has ends and strokes of one size.
/// </summary>
/// <param name="Low">The least number on it.</param>
/// <param name="High">The greatest.</param>
/// <param name="Logarithmic">Whether equal steps are equal ratios, as where the numbers lie far apart.</param>
public sealed record IntervalScale(long Low, long High, bool Logarithmic)
{
    private const double Narrowest = 1.2;

    // Beyond this ratio the small bars of a plain scale would be too narrow to see.
    private const double FarApart = 30;

    // Of a narrow bar so many numbers fit beneath it.
    private const int MostTicks = 5;

    // Beyond this share of the width a number stands left of its tick, or right of it.
    private const double Edge = 8;

    /// <summary>The round numbers on it: 1, 2 or 5 times a power of ten apart, or powers of ten.</summary>
    public ImmutableArray<long> Ticks { get; } = Logarithmic ? Powers(Low, High) : Steps(Low, High);

    /// <summary>The scale that holds <paramref name="intervals"/>, from one round number to another, with room beyond where one is open.</summary>
    public static IntervalScale Over(IReadOnlyCollection<Interval> intervals)
    {
        // As a double the greatest number and the one before it are the same.
        var low = Math.Min(intervals.Min(i => i.Low), long.MaxValue / 2);
        var high = intervals.Max(i => i.High ?? i.Low);
        if (intervals.Any(i => i.High is null))
        {
            high += Math.Min(Math.Max(1, (high - low) / 4), long.MaxValue - high);
        }
        var least = intervals.Min(i => Math.Max(1, i.High ?? i.Low));
        high = Math.Max(high, low + 1);
        if (high / (double)least > FarApart)
        {
            return new IntervalScale(low == 0 ? 0 : Power(low), Ceiling(high, Round(high)), true);
        }
        var step = Step(low, high);
        return new IntervalScale(low / step * step, Ceiling(high, step), false);
    }

    /// <summary>
    /// <paramref name="interval"/> as a bar, strong where it is <paramref name="left"/> when all is weighed; an open end is an arrow.
    /// </summary>
    /// <param name="interval">What the words allow.</param>
    /// <param name="left">What others leave of it.</param>
    /// <param name="band">What all of them allow, which is marked behind the bar; null where there is no such thing.</param>
    public string Bar(Interval interval, Interval left, Interval? band = null)
    {
        var bar = new StringBuilder("<svg class=\"bar\" aria-hidden=\"true\">");
        if (band is { IsEmpty: false } common)
        {
            bar.Append(Box(common, "band", 0, 16));
        }
        foreach (var tick in Ticks)
        {
            bar.Append(Invariant($"<line class=\"line\" x1=\"{At(tick):0.##}%\" x2=\"{At(tick):0.##}%\" y2=\"16\"/>"));
        }
        var ruledOut = left != interval;
        bar.Append(Shape(interval, ruledOut ? "out" : "span"));
        if (ruledOut && !left.IsEmpty)
        {
            bar.Append(Shape(left, "span"));
        }
        return bar.Append("</svg>").ToString();
    }

    /// <summary>Its round numbers, each above its place.</summary>
    public string Axis()
    {
        var axis = new StringBuilder("<svg class=\"axis\" aria-hidden=\"true\">");
        foreach (var tick in Ticks)
        {
            var at = At(tick);
            var anchor =
                at < Edge ? "start"
                : at > 100 - Edge ? "end"
                : "middle";
            axis.Append(
                Invariant(
                    $"<text x=\"{at:0.##}%\" y=\"13\" text-anchor=\"{anchor}\">{Phrases.Number(tick)}</text><line class=\"line\" x1=\"{at:0.##}%\" x2=\"{at:0.##}%\" y1=\"16\" y2=\"20\"/>"
                )
            );
        }
        return axis.Append("</svg>").ToString();
    }

    /// <summary>Where <paramref name="value"/> stands, in hundredths of the width.</summary>
    public double At(long value) =>
        100
        * Math.Clamp(
            Logarithmic
                ? (Math.Log(value + 1.0) - Math.Log(Low + 1.0)) / (Math.Log(High + 1.0) - Math.Log(Low + 1.0))
                : ((double)value - Low) / ((double)High - Low),
            0,
            1
        );

    // A number alone has no width: a dot is seen on a scale however wide.
    private string Shape(Interval interval, string kind) =>
        interval.High == interval.Low
            ? Invariant(
                $"<svg class=\"{kind}\" x=\"{At(interval.Low):0.##}%\" width=\"1\" height=\"16\" overflow=\"visible\"><circle cy=\"8\" r=\"6\"/></svg>"
            )
        : interval.High is null
            ? Box(interval, kind, 2, 12)
                + $"<svg class=\"{kind}\" x=\"100%\" width=\"10\" height=\"16\" overflow=\"visible\"><path d=\"M0 0L10 8L0 16Z\"/></svg>"
        : Box(interval, kind, 2, 12);

    private string Box(Interval interval, string kind, int top, int height)
    {
        var from = At(interval.Low);
        var width = Math.Max(Narrowest, (interval.High is { } high ? At(high) : 100) - from);
        from = Math.Min(from, 100 - width);
        return Invariant(
            $"<rect class=\"{kind}\" x=\"{from:0.##}%\" y=\"{top}\" width=\"{width:0.##}%\" height=\"{height}\"/>"
        );
    }

    private static ImmutableArray<long> Steps(long low, long high)
    {
        var step = Step(low, high);
        var ticks = ImmutableArray.CreateBuilder<long>();
        for (var tick = Ceiling(low, step); tick <= high && tick >= low; tick += step)
        {
            ticks.Add(tick);
            if (tick > long.MaxValue - step)
            {
                break;
            }
        }
        return ticks.ToImmutable();
    }

    private static ImmutableArray<long> Powers(long low, long high)
    {
        var powers = new List<long>();
        for (var power = 1L; power <= high; power *= 10)
        {
            if (power >= low)
            {
                powers.Add(power);
            }
            if (power > long.MaxValue / 10)
            {
                break;
            }
        }
        var every = powers.Count / MostTicks + 1;
        return [.. powers.Where((_, i) => i % every == 0)];
    }

    // The least of 1, 2 and 5 times a power of ten by which few steps lead from end to end.
    private static long Step(long low, long high)
    {
        var wanted = Math.Max(1, ((double)high - low) / MostTicks);
        var power = 1L;
        while (power * 10.0 <= wanted)
        {
            power *= 10;
        }
        return power >= wanted ? power
            : power * 2.0 >= wanted ? power * 2
            : power * 5.0 >= wanted ? power * 5
            : power * 10;
    }

    // The greatest of 1, 2 and 5 times a power of ten that is no more.
    private static long Round(long value)
    {
        var power = Power(value);
        return value / 5 >= power ? power * 5
            : value / 2 >= power ? power * 2
            : power;
    }

    private static long Power(long value)
    {
        var power = 1L;
        while (power <= value / 10)
        {
            power *= 10;
        }
        return power;
    }

    private static long Ceiling(long value, long step) =>
        value % step == 0 ? value
        : value > long.MaxValue - step ? long.MaxValue
        : (value / step + 1) * step;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
