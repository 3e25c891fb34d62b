using System.Globalization;

namespace Whence.Formats.Exports.Html;

/// <summary>Draws the intervals of one question on one scale, as bars of SVG without words.</summary>
/// <param name="Low">The least number on it.</param>
/// <param name="High">The greatest.</param>
/// <param name="Logarithmic">Whether equal steps are equal ratios, as where the numbers lie far apart.</param>
internal sealed record IntervalScale(long Low, long High, bool Logarithmic)
{
    private const int Width = 1000;
    private const int Height = 16;
    private const double Narrowest = 8;

    // Beyond this ratio the small bars of a plain scale would be too narrow to see.
    private const double FarApart = 30;

    /// <summary>The scale that holds <paramref name="intervals"/>, with room beyond where one is open.</summary>
    public static IntervalScale Over(IReadOnlyCollection<Interval> intervals)
    {
        var low = intervals.Min(i => i.Low);
        var high = intervals.Max(i => i.High ?? i.Low);
        if (intervals.Any(i => i.High is null))
        {
            high += Math.Max(1, (high - low) / 4);
        }
        var least = intervals.Min(i => Math.Max(1, i.High ?? i.Low));
        return new IntervalScale(low, Math.Max(high, low + 1), high / (double)least > FarApart);
    }

    /// <summary>
    /// <paramref name="interval"/> as a bar, strong where it is <paramref name="left"/> when all is weighed; an open end is an arrow.
    /// </summary>
    public string Bar(Interval interval, Interval left)
    {
        var bar =
            $"<svg class=\"bar\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + $"<path class=\"line\" d=\"M0 8H{Width}\"/>";
        var ruledOut = left != interval;
        bar += Shape(interval, ruledOut ? "out" : "span");
        if (ruledOut && !left.IsEmpty)
        {
            bar += Shape(left, "span");
        }
        return bar + "</svg>";
    }

    private string Shape(Interval interval, string kind)
    {
        var from = At(interval.Low);
        if (interval.High is not { } high)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"<path class=\"{kind}\" d=\"M{from:0.#} 2H{Width - 20}L{Width} 8L{Width - 20} 14H{from:0.#}Z\"/>"
            );
        }
        var width = Math.Max(Narrowest, At(high) - from);
        from = Math.Min(from, Width - width);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{kind}\" x=\"{from:0.#}\" y=\"2\" width=\"{width:0.#}\" height=\"12\"/>"
        );
    }

    private double At(long value) =>
        Width
        * (
            Logarithmic
                ? (Math.Log(value + 1.0) - Math.Log(Low + 1.0)) / (Math.Log(High + 1.0) - Math.Log(Low + 1.0))
                : ((double)value - Low) / ((double)High - Low)
        );
}
