namespace Whence.Examining.Footage;

/// <summary>Why two exhibits are held to be one clip.</summary>
/// <param name="First">The id of the one that came in first.</param>
/// <param name="Second">The id of the other.</param>
/// <param name="Likeness">How they stand to each other.</param>
/// <param name="Reason">In words that a reader can check.</param>
public sealed record ClipLink(string First, string Second, ClipLikeness Likeness, string Reason)
{
    /// <summary>What stands before the id of a link.</summary>
    public const string OfLink = "link:";

    private const int Letters = 12;

    /// <summary>"link:", the first letters of one digest, "-" and those of the other.</summary>
    public string Id => $"{OfLink}{Short(First)}-{Short(Second)}";

    /// <summary>What a person decided of it; null where nobody did.</summary>
    public LinkDecision? Decided { get; init; }

    /// <summary>Whether they are held to be one clip: their coded pictures are the same, or a person says so.</summary>
    public bool IsSure => Likeness >= ClipLikeness.SameStream || Decided is { IsAccepted: true };

    /// <summary>Whether a person says that they are two.</summary>
    public bool IsRejected => Likeness < ClipLikeness.SameStream && Decided is { IsAccepted: false };

    /// <summary>How <paramref name="first"/> and <paramref name="second"/> stand to each other; null where nothing says that they show the same.</summary>
    public static ClipLink? Between(Clip first, Clip second)
    {
        if (first.Exhibit == second.Exhibit)
        {
            return new ClipLink(first.Exhibit, second.Exhibit, ClipLikeness.SameFile, "the same bytes");
        }
        if (first.Stream is { } stream && stream == second.Stream)
        {
            return new ClipLink(
                first.Exhibit,
                second.Exhibit,
                ClipLikeness.SameStream,
                "the pictures are coded bit for bit the same, in another container or beside other sound"
            );
        }
        var match = ClipMatcher.Match(first.Print, second.Print);
        return match.IsProbable
            ? new ClipLink(first.Exhibit, second.Exhibit, ClipLikeness.Probable, MatchWords.Of(match))
            : null;
    }

    private static string Short(string exhibit)
    {
        var digest = exhibit[(exhibit.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return digest[..Math.Min(Letters, digest.Length)];
    }
}
