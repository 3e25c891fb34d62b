using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>What footage is held against, where each number comes from, and how often it was wrong on the bench.</summary>
public static class FootageThresholds
{
    /// <summary>
    /// The most bits of 256 that a second of one clip and a frame of another differ in, where both show the same and there is much to
    /// tell them by. PDQ's specification advises <see cref="PdqHash.Near"/> for one picture against one picture; here many seconds must
    /// agree, so that each may be further. docs/methods/footage.md has how often it was wrong.
    /// </summary>
    public const int NearSecond = 56;

    /// <summary>How far off the middle a frequency stands whose bit is firm: twice what recompression moved them by on the bench.</summary>
    public const float Clear = 5;

    /// <summary>
    /// The firm bits of a frame that there is much to tell by: three in four. Of 175 clips of boxes, cells, noise and fractals none had fewer
    /// than 191, of 25 of smooth shades none more than 188. Poorer frames must be as near as PDQ advises: at 56 bits, 9 of 19,900 pairs of
    /// unrelated clips were linked, all of them smooth shades.
    /// </summary>
    public const int RichBits = 192;

    /// <summary>The share of the seconds of either clip that must be found in the other.</summary>
    public const double Share = 0.5;

    /// <summary>
    /// Likewise, where most seconds that are found have little to tell them by. Of 400 clips of 12 seconds, 5 pairs of smooth shades, of 79,800 pairs,
    /// had half or more of their seconds in common, and none more than seven in ten.
    /// </summary>
    public const double PoorShare = 0.8;

    /// <summary>
    /// So many seconds must be found. Of a clip with fewer that can be told, all, and each as near as PDQ advises for one picture.
    /// </summary>
    public const int Seconds = 3;

    /// <summary>
    /// Seconds, evenly spread, that tell whether two clips are worth a closer look: where none of them is found, nothing more is sought.
    /// </summary>
    public const int Probes = 12;
}
