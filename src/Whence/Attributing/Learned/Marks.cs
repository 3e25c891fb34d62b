namespace Whence.Attributing.Learned;

/// <summary>What a token does to the clause that it stands in; of a stretch, what any of its tokens does.</summary>
[Flags]
internal enum Marks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A comma.</summary>
    Comma = 1,

    /// <summary>"that", "if" or "whether".</summary>
    That = 2,

    /// <summary>A quotation opens or closes.</summary>
    Quotation = 4,

    /// <summary>A colon, semicolon or dash.</summary>
    Colon = 8,

    /// <summary>A relative pronoun.</summary>
    Relative = 16,

    /// <summary>A finite verb.</summary>
    Finite = 32,

    /// <summary>A word that joins clauses.</summary>
    Conjunction = 64,

    /// <summary>Another noun or a pronoun.</summary>
    Noun = 128,
}
