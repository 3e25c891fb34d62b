namespace Whence.Placing;

/// <summary>Tokens [First, End) that name a place, and what is known of it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="What">What is known of it.</param>
internal readonly record struct Mention(int First, int End, Entry What)
{
    /// <summary>Characters to leave off the last token: the s of an apostrophe that the text has lost.</summary>
    public int Cut { get; init; }

    /// <summary>Whether it owns what follows it.</summary>
    public bool Owns { get; init; }
}
