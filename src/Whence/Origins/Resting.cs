namespace Whence.Origins;

/// <summary>That a claim, or a report as a whole, rests on another: an edge without its evidence.</summary>
/// <param name="Number">Tells it from any other, whatever else is found.</param>
/// <param name="Kind">Why it rests.</param>
/// <param name="Report">The report that rests.</param>
/// <param name="From">The claim that does; below zero for the report as a whole.</param>
/// <param name="To">The claim that it rests on; below zero where none is in hand.</param>
/// <param name="Outlet">The outlet that is cited; null where none is.</param>
public readonly record struct Resting(long Number, EdgeKind Kind, int Report, int From, int To, string? Outlet);
