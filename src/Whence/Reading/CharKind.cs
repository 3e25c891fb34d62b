namespace Whence.Reading;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, control and invisible characters: between tokens.</summary>
    Gap,

    /// <summary>A letter, or what combines with one.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>Anything else.</summary>
    Mark,
}
