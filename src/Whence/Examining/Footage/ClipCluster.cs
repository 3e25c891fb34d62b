namespace Whence.Examining.Footage;

/// <summary>Exhibits that are, or probably are, one clip.</summary>
/// <param name="Id">"clip:" and the first letters of the digest of the exhibit that came in first.</param>
/// <param name="Exhibits">Their ids, in the order in which they came in.</param>
/// <param name="Links">What ties them together, each with its reason.</param>
public sealed record ClipCluster(string Id, ImmutableArray<string> Exhibits, ImmutableArray<ClipLink> Links)
{
    /// <summary>Whether it hangs together by what only probably is the same: a person decides.</summary>
    public bool IsProbable => Distinct > 1;

    /// <summary>How many clips it is if nothing is one that only probably is.</summary>
    public int Distinct { get; init; } = 1;
}
