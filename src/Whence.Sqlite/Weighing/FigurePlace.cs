namespace Whence.Sqlite.Weighing;

/// <summary>A figure's row, and where it was put.</summary>
/// <param name="report">The number of its report.</param>
/// <param name="nth">Which of the report's figures it is, from 0.</param>
/// <param name="day">The day of publication.</param>
/// <param name="claim">Which of all figures it is, from 0, in order of publication.</param>
/// <param name="matter">The matter that its report tells.</param>
/// <param name="interval">What its words allow.</param>
internal sealed class FigurePlace(long report, int nth, int day, int claim, int matter, Interval interval)
{
    public long Report => report;

    public int Nth => nth;

    public int Day => day;

    public int Claim => claim;

    public int Matter => matter;

    public Interval Interval => interval;

    public long? Question { get; set; }

    public long? Origin { get; set; }
}
