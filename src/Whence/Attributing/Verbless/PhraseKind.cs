namespace Whence.Attributing.Verbless;

/// <summary>What a phrase without a verb does with the source after it.</summary>
internal enum PhraseKind
{
    /// <summary>Names who says what the clause says ("according to").</summary>
    Names,

    /// <summary>The same, for a word with other uses: only where a comma, a mark or nothing stands before it ("per").</summary>
    Bare,

    /// <summary>Names who stands behind the speaker of the clause ("citing").</summary>
    Cites,
}
