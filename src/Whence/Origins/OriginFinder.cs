namespace Whence.Origins;

/// <summary>Finds what rests on what, and the utterances that rest on no other.</summary>
public sealed class OriginFinder
{
    /// <summary>The edges among <paramref name="statements"/>, and the origins of their figures.</summary>
    public (ImmutableArray<Edge> Edges, ImmutableArray<Origin> Origins) Find(ImmutableArray<Statements> statements) =>
        ([], []);
}
