namespace Whence.Counting;

/// <summary>A mention with what it counts and what happened to them.</summary>
internal sealed record Counted(Mention Mention, NounPhrase Noun, Binding? Binding, Population? Population)
{
    /// <summary>The token after all of its words.</summary>
    public int End => Math.Max(Noun.After, Math.Max(Mention.End, Binding?.End ?? 0));
}
