namespace Whence.Reading;

/// <summary>Which rules a word's lemma follows.</summary>
internal enum LemmaClass : byte
{
    /// <summary>None: the word is its own lemma, but for pronouns and short forms.</summary>
    Other,

    /// <summary>A plural.</summary>
    Noun,

    /// <summary>A verb.</summary>
    Verb,
}
