namespace Whence.Cli.Pages;

/// <summary>Draws intervals on one scale, so that a clash is seen.</summary>
/// <param name="Stops">Two or more rising numbers at even distances; between two of them numbers are evenly spread.</param>
/// <param name="Cells">How many columns it has.</param>
internal sealed record Scale(ImmutableArray<long> Stops, int Cells)
{
    /// <summary>The scale that holds <paramref name="intervals"/>, with a little room beyond where one is open.</summary>
    public static Scale Over(IReadOnlyCollection<Interval> intervals, int cells)
    {
        var low = intervals.Min(i => i.Low);
        var high = intervals.Max(i => i.High ?? i.Low);
        var open = intervals.Any(i => i.High is null);
        return new Scale([low, open ? high + Math.Max(1, (high - low) / 4) : high], cells);
    }

    /// <summary>
    /// Likewise, where what has no number in common is to be seen to have none: where an even scale would draw two such in one
    /// column, each number that one of them begins or ends with has a place of its own.
    /// </summary>
    public static Scale Parting(IReadOnlyCollection<Interval> intervals, int cells)
    {
        var even = Over(intervals, cells);
        ImmutableArray<long> stops =
        [
            .. intervals.Select(i => i.Low).Concat(intervals.Select(i => i.High ?? even.Stops[^1])).Distinct().Order(),
        ];
        return
            intervals.All(a => intervals.All(b => !(a.High < b.Low) || even.Cell(a.High.Value) < even.Cell(b.Low)))
            || stops.Length > cells
            ? even
            : even with
            {
                Stops = stops,
            };
    }

    /// <summary>Whether distances on it are those between the numbers.</summary>
    public bool IsEven => Stops.Length == 2;

    /// <summary>What the bars mean.</summary>
    /// <param name="strained">Whether part of a bar is ruled out.</param>
    public string Legend(bool strained) =>
        $"Bars: what the words allow, from {Words.Number(Stops[0])} at the left to {Words.Number(Stops[^1])}; ► goes on without end"
        + (strained ? "; ░ is ruled out by what others say." : ".");

    /// <summary>The numbers at either end, above the bars; whether the distances between are to be taken for what they seem.</summary>
    public string Axis()
    {
        var (low, high) = (Words.Number(Stops[0]), Words.Number(Stops[^1]));
        var between = Math.Max(1, Cells - low.Length - high.Length - 2);
        return $"{low} {new string('─', between)} {high}{(IsEven ? "" : ", not to scale")}";
    }

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

    private int Cell(long value)
    {
        var (low, high) = (Stops[0], Stops[^1]);
        if (high == low)
        {
            return Cells / 2;
        }
        value = Math.Clamp(value, low, high);
        var stop = 0;
        while (stop < Stops.Length - 2 && value >= Stops[stop + 1])
        {
            stop++;
        }
        var beyond = ((double)value - Stops[stop]) / ((double)Stops[stop + 1] - Stops[stop]);
        return (int)((stop + beyond) * (Cells - 1) / (Stops.Length - 1));
    }
}
