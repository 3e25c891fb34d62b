namespace Whence.Counting;

/// <summary>Closed classes of words that bound a noun phrase or a verb group.</summary>
internal enum WordClass : byte
{
    Open,
    Aux,
    Modal,
    Adverb,
    Linking,
    Preposition,
    Conjunction,
    Pronoun,
    Determiner,
    Reporting,
    Verb,
    Unit,
}
