namespace Whence.Reading;

/// <summary>Tokens [First, End) of a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Paragraph">Which paragraph it stands in, from 0; paragraphs end at the line breaks that end sentences.</param>
public readonly record struct Sentence(int First, int End, Span Span, int Paragraph)
{
    /// <summary>How many tokens it has.</summary>
    public int Length => End - First;
}
