namespace Whence.Reading;

/// <summary>A word, number or mark with its place in the text.</summary>
/// <param name="Start">First UTF-16 offset.</param>
/// <param name="End">Offset after the last.</param>
public readonly record struct Token(int Start, int End)
{
    /// <summary>Penn Treebank tag.</summary>
    public PartOfSpeech Tag { get; init; }

    /// <summary>The kind of name that the token is part of.</summary>
    public EntityKind Entity { get; init; }

    /// <summary>Whether the token stands inside quotation marks, as the quote scanner reads them.</summary>
    public bool Quoted { get; init; }

    /// <summary>The token's characters.</summary>
    public Span Span => new(Start, End);

    /// <summary>How many UTF-16 code units it has.</summary>
    public int Length => End - Start;
}
