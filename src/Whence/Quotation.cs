namespace Whence;

/// <summary>A verbatim quotation with its speaker, kept to the letter.</summary>
/// <param name="Attribution">The id of the attribution that makes it.</param>
/// <param name="Speaker">Who is quoted; null where nobody is named.</param>
/// <param name="Words">The span between (and with) the quotation marks.</param>
/// <param name="Text">The words, marks included, as they stand in the text.</param>
public sealed record Quotation(string Attribution, string? Speaker, Span Words, string Text);
