namespace Whence.Positions;

/// <summary>A stand as tokens.</summary>
/// <param name="Actor">Who; empty where the report itself takes it ("could not be verified").</param>
/// <param name="Stance">How they stand.</param>
/// <param name="Words">The words that state it.</param>
/// <param name="Matter">What it is on; empty where nothing is named.</param>
internal readonly record struct Stand(Stretch Actor, Stance Stance, Stretch Words, Stretch Matter)
{
    /// <summary>Since when, where its words say so at their end: "… since March".</summary>
    public Period? Since { get; init; }
}
