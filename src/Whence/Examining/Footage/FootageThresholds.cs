using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>What footage is held against, where each number comes from, and how often it was wrong on the bench.</summary>
public static class FootageThresholds
{
    /// <summary>
    /// The most bits of 256 that a second of one clip and a frame of another differ in, where both show the same. PDQ's specification
    /// advises <see cref="PdqHash.Near"/> for one picture against one picture; here many seconds must agree, so that each may be
    /// further. Measured in docs/methods/footage.md: copies as they are commonly changed were 48 bits off at most in the middle of
    /// their seconds, clips of other matter 66 at least in their nearest second.
    /// </summary>
    public const int NearSecond = 56;

    /// <summary>The share of the seconds of either clip that must be found in the other.</summary>
    public const double Share = 0.5;

    /// <summary>Clips with fewer seconds that can be told must be as near as PDQ advises for one picture.</summary>
    public const int Seconds = 3;

    /// <summary>
    /// Seconds, evenly spread, that tell whether two clips are worth a closer look: where none of them is found, nothing more is sought.
    /// </summary>
    public const int Probes = 12;
}
