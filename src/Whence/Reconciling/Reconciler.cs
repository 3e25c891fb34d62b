namespace Whence.Reconciling;

/// <summary>Turns figures into questions and says what can all be true together.</summary>
public sealed class Reconciler
{
    /// <summary>The questions that the figures of <paramref name="statements"/> answer, and what conflicts.</summary>
    public (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        ImmutableArray<Statements> statements,
        ImmutableArray<Edge> edges,
        ImmutableArray<Origin> origins
    ) => ([], []);
}
