namespace Whence.Origins;

/// <summary>What a speaker's name says, in words that compare across reports.</summary>
internal sealed record SpeakerName
{
    /// <summary>Of nobody.</summary>
    public static SpeakerName Nobody { get; } = new();

    /// <summary>The id of a known outlet or organisation; null for any other.</summary>
    public string? Known { get; init; }

    /// <summary>The words of the organisation's name, its country first; empty where none is named.</summary>
    public ImmutableArray<string> Organisation { get; init; } = [];

    /// <summary>Whether the organisation is told from others of its kind: "the health ministry of Velland", not "the ministry".</summary>
    public bool IsProper { get; init; }

    /// <summary>The initials of the organisation's name, of three letters or more; null otherwise.</summary>
    public string? Initials { get; init; }

    /// <summary>The words of the person's name, folded; empty where none is named.</summary>
    public ImmutableArray<string> Person { get; init; } = [];

    /// <summary>The same words unfolded: they may be the end of an organisation's name ("Human Rights").</summary>
    public ImmutableArray<string> Capitals { get; init; } = [];

    /// <summary>All words but articles and prepositions, for speakers who are only described.</summary>
    public ImmutableArray<string> Description { get; init; } = [];

    /// <summary>Whether it tells at least who: a name, or a description that not just anybody answers to.</summary>
    public bool IsNamed => Known is not null || IsProper || Person.Length > 0;

    /// <summary>
    /// Whether it tells of somebody who may know: "a medical source", not "the source", "anti-government activists" or "initial
    /// reports".
    /// </summary>
    public bool IsTelling =>
        IsNamed
        || Description is [.., var last]
            && !SpeakerWords.Is("rumour", last)
            && Description.Any(word => word[0] != '@' && !SpeakerWords.Is("bare", word));
}
