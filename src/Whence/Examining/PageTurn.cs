namespace Whence.Examining;

/// <summary>How a page was turned to be read.</summary>
/// <param name="Page">Which, from 1.</param>
/// <param name="Quarters">Quarters of a full turn, clockwise, beyond how its metadata turn it: from 0 to 3.</param>
public readonly record struct PageTurn(int Page, int Quarters);
