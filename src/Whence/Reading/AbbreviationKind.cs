namespace Whence.Reading;

/// <summary>How an abbreviation stands to what follows it.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>It may end a sentence, where a word that opens one follows.</summary>
    After,

    /// <summary>It belongs to what follows, and ends no sentence.</summary>
    Before,

    /// <summary>It is an abbreviation before a number alone; elsewhere it is a word.</summary>
    Number,
}
