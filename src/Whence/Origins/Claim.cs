namespace Whence.Origins;

/// <summary>A figure and the number of the report that it stands in.</summary>
internal readonly record struct Claim(Figure Figure, int Report)
{
    /// <summary>
    /// What is counted and the number itself, hedges aside: "43", "at least 43" and "more than 43" repeat one count.
    /// </summary>
    public (Measure Measure, long Number) Key =>
        (Figure.Measure, Figure.Quantity.Values is [.., var last] ? last : Figure.Quantity.Interval.Low);
}
