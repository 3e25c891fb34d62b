namespace Whence.Origins;

/// <summary>A figure, the number of the report that it stands in, and who is known to speak it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Report">The number of its report.</param>
/// <param name="Speaker">The same text for the same speaker; null for the report's own voice and for "activists" or "reports".</param>
internal readonly record struct Claim(Figure Figure, int Report, string? Speaker)
{
    /// <summary>
    /// What is counted and the number itself, hedges aside: "43", "at least 43" and "more than 43" repeat one count.
    /// </summary>
    public (Measure Measure, long Number) Key =>
        (Figure.Measure, Figure.Quantity.Values is [.., var last] ? last : Figure.Quantity.Interval.Low);

    /// <summary>Whether both give one number of what may be one measure.</summary>
    public bool Repeats(Claim other) =>
        Key.Number == other.Key.Number
        && (
            Figure.Measure == other.Figure.Measure
            || Figure.Measure == Measure.Other
            || other.Figure.Measure == Measure.Other
        );

    /// <summary>
    /// Whether one is the other rounded: "more than 30", "nearly 40" or "dozens" of 32, but not "at least 22" of 24, which is
    /// another count.
    /// </summary>
    public bool Rounds(Claim other)
    {
        var (number, exact) = (Key.Number, other.Key.Number);
        return Figure.Measure == other.Figure.Measure
            && Figure.Quantity.Hedge != Hedge.Exact
            && Figure.Quantity.Interval.Contains(exact)
            && (
                Figure.Quantity.Values.Length == 0
                || number % 10 == 0 && Math.Abs(number - exact) * 4 <= Math.Max(number, exact)
            );
    }
}
