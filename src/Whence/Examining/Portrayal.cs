using Whence.Examining.Likeness;

namespace Whence.Examining;

/// <summary>What a part of a paper looks like.</summary>
/// <param name="Part">The part.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Hash">Its perceptual hash.</param>
/// <param name="Quality">How much there is to tell it by, from 0 to 100.</param>
public sealed record Portrayal(Part Part, Zone Zone, PdqHash Hash, int Quality)
{
    /// <summary>Where its ink lies, of what is hashed wherever it stands; null where the place tells in the hash, or was not kept.</summary>
    public InkPlace? Place { get; init; }
}
