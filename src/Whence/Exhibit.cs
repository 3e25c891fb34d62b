using Whence.Ledger;

namespace Whence;

/// <summary>A scanned paper, a photograph or a clip, known by its bytes.</summary>
/// <param name="Id">See <see cref="Identity"/>.</param>
/// <param name="Kind">What sort of thing it is.</param>
public sealed record Exhibit(string Id, ExhibitKind Kind)
{
    /// <summary>The id of the group of exhibits that show the same; null where it stands alone.</summary>
    public string? Cluster { get; init; }

    /// <summary>A digest of what it plays, the same in another container; null for what does not play.</summary>
    public string? StreamHash { get; init; }

    /// <summary>Perceptual hashes of what it shows, each "pdq:" and 64 hexadecimal letters; of a clip one a key frame.</summary>
    public ImmutableArray<string> Perceptual { get; init; } = [];

    /// <summary>What its container says of it, by name: the camera, the instant, the software.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The id of an exhibit of these bytes: "sha256:" and 64 hexadecimal letters.</summary>
    public static string Identity(Digest content) => "sha256:" + content;
}
