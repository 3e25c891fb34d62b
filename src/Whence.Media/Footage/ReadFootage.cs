using Whence.Examining.Footage;

namespace Whence.Media.Footage;

/// <summary>A clip that was read from a file.</summary>
/// <param name="Identity">What file it is.</param>
/// <param name="Watched">What was learned by looking at it.</param>
public sealed record ReadFootage(FileIdentity Identity, WatchedClip Watched)
{
    /// <summary>The clip as an exhibit, in no cluster yet.</summary>
    public Exhibit Exhibit =>
        new(Watched.Exhibit, ExhibitKind.Footage)
        {
            StreamHash = Watched.Stream,
            Perceptual =
            [
                .. Watched.Print.KeyFrames.Where(hash => hash != ClipPrint.Untold).Select(hash => "pdq:" + hash),
            ],
            Metadata = Watched.Metadata,
        };

    /// <summary>What the rules see on it.</summary>
    public ImmutableArray<Finding> Findings => FootageRule.Examine(Watched);
}
