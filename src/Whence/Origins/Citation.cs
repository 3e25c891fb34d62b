namespace Whence.Origins;

/// <summary>That a report cites another.</summary>
/// <param name="Report">The report that cites.</param>
/// <param name="Outlet">What it cites.</param>
/// <param name="From">The claim for which it does; below zero where for none in particular.</param>
/// <param name="To">The outlet's own claim; below zero where the citation leads to its name alone.</param>
internal readonly record struct Citation(int Report, int Outlet, int From, int To);
