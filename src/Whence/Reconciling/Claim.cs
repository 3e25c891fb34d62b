namespace Whence.Reconciling;

/// <summary>A figure with what reconciling needs to know of it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Cell">The question that it answers.</param>
/// <param name="Report">The index of its report.</param>
/// <param name="Published">When that was published.</param>
/// <param name="Speaker">Who says so, folded; the outlet or report for its own voice.</param>
/// <param name="Origin">The id of its origin; the figure's own where none is known.</param>
internal sealed record Claim(Figure Figure, Cell Cell, int Report, LocalDate? Published, string Speaker, string Origin)
{
    public Interval Interval => Figure.Quantity.Interval;
}
