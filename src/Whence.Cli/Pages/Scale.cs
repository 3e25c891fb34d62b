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
    /// <param name="strained">Whether part of a bar is ruled out.</param>
    public string Legend(bool strained) =>
        $"Bars: what the words allow, from {Words.Number(Low)} at the left to {Words.Number(High)}; ► goes on without end"
        + (strained ? "; ░ is ruled out by what others say." : ".");

    /// <summary>
    /// <paramref name="interval"/> as a bar, full where it is <paramref name="left"/> when all is weighed; an open end is an arrow.
    /// </summary>
    public string Draw(Interval interval, Interval left)
    {
        var (first, last) = Ends(interval);
        var (from, to) = left.IsEmpty ? (Cells, -1) : Ends(left);
        return string.Create(
            Cells,
            (first, last, from, to, Open: interval.High is null),
            static (bar, at) =>
            {
                for (var i = 0; i < bar.Length; i++)
                {
                    bar[i] =
                        i < at.first || i > at.last ? '·'
                        : i < at.from || i > at.to ? '░'
                        : '█';
                }
                if (at.Open)
                {
                    bar[^1] = '►';
                }
            }
        );
    }

    private (int First, int Last) Ends(Interval interval) =>
        (Cell(interval.Low), interval.High is { } high ? Cell(high) : Cells - 1);

    private int Cell(long value) =>
        High == Low
            ? Cells / 2
            : (int)Math.Clamp(((double)value - Low) / ((double)High - Low) * (Cells - 1), 0, Cells - 1);
}
