namespace Whence.Timing;

/// <summary>Days [From, To] read from tokens up to <paramref name="End"/>; both null where the words name a time that cannot be resolved.</summary>
/// <param name="End">The token index after the expression.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal readonly record struct Reach(int End, LocalDate? From, LocalDate? To);
