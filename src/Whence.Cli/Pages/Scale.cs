namespace Whence.Cli.Pages;

/// <summary>Draws intervals on one scale, so that a clash is seen.</summary>
/// <param name="Low">The least number on it.</param>
/// <param name="High">The greatest.</param>
/// <param name="Cells">How many columns it has.</param>
internal sealed record Scale(long Low, long High, int Cells)
{
    /// <summary>The scale that holds <paramref name="intervals"/>, with a little room beyond where one is open.</summary>
    public static Scale Over(IReadOnlyCollection<Interval> intervals, int cells)
    {
        var low = intervals.Min(i => i.Low);
        var high = intervals.Max(i => i.High ?? i.Low);
        var open = intervals.Any(i => i.High is null);
        return new Scale(low, open ? high + Math.Max(1, (high - low) / 4) : high, cells);
    }

    /// <summary>What the bars mean.</summary>
    public string Legend =>
        $"Bars: what the words allow, from {Words.Number(Low)} at the left to {Words.Number(High)}; ► goes on without end.";

    /// <summary><paramref name="interval"/> as a bar; an open end is an arrow.</summary>
    public string Draw(Interval interval)
    {
        var first = Cell(interval.Low);
        var last = interval.High is { } high ? Cell(high) : Cells - 1;
        var bar = new string('·', first) + new string('█', last - first + 1) + new string('·', Cells - 1 - last);
        return interval.High is null ? bar[..^1] + "►" : bar;
    }

    private int Cell(long value) =>
        High == Low
            ? Cells / 2
            : (int)Math.Clamp(((double)value - Low) / ((double)High - Low) * (Cells - 1), 0, Cells - 1);
}
