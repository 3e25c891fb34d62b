namespace Whence.Counting;

/// <summary>A mention with what it counts and what happened to them.</summary>
internal sealed record Counted(Mention Mention, NounPhrase Noun, Binding? Binding, Population? Population)
{
    /// <summary>Whether the figure counts a part of the one before it ("20 people, including six children").</summary>
    public bool Part { get; init; }

    /// <summary>The people of the whole that it is a part of; null where it is none.</summary>
    public Population? Whole { get; init; }

    /// <summary>Whether it speaks of those counted in the sentence before ("five of them", "the dead included a child").</summary>
    public bool PointsBack { get; init; }

    /// <summary>The token after all of its words.</summary>
    public int End => Math.Max(Noun.After, Math.Max(Mention.End, Binding?.End ?? 0));
}
