namespace Whence.Reviewing;

/// <summary>Statements after all that was decided of them.</summary>
/// <param name="Statements">What is to be weighed: figures as corrected, rejected positions and allegations left out.</param>
/// <param name="Rulings">What is to be heeded in weighing.</param>
/// <param name="Holding">The decision that holds of each thing, by its id: accepted, corrected or rejected.</param>
/// <param name="Unplaced">Decisions that are of nothing that is stated now, or not of all that they were of.</param>
public sealed record Reviewed(
    ImmutableArray<Statements> Statements,
    Rulings Rulings,
    ImmutableDictionary<string, Decision> Holding,
    ImmutableArray<Decision> Unplaced
);
