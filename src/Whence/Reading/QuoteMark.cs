namespace Whence.Reading;

/// <summary>What a token is to quotations: which marks it belongs to, and what its place lets it do.</summary>
/// <param name="Single">Whether it is a single mark, which may be an apostrophe too.</param>
/// <param name="Opens">Whether it can open: by its form, or because it leans on the word after it.</param>
/// <param name="Closes">Whether it can close: by its form, or because it leans on the word before it.</param>
internal readonly record struct QuoteMark(bool Single, bool Opens, bool Closes)
{
    /// <summary>The mark that token <paramref name="i"/> is; null where it is none.</summary>
    public static QuoteMark? At(string text, ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        var c = text[token.Start];
        if (token.Length > 2 || Characters.Kind(c) != CharKind.Mark)
        {
            return null;
        }
        var leansLeft =
            token.Start > 0 && Characters.Kind(text[token.Start - 1]) != CharKind.Gap && !Opener(text[token.Start - 1]);
        var leansRight = token.End < text.Length && Characters.Kind(text[token.End]) != CharKind.Gap;
        return text.AsSpan(token.Start, token.Length) switch
        {
            "“" or "„" or "«" or "``" => new QuoteMark(false, leansRight || !leansLeft, leansLeft && !leansRight),
            "”" or "»" => new QuoteMark(false, leansRight && !leansLeft, true),
            "\"" or "''" => new QuoteMark(false, leansRight && !leansLeft, leansLeft),
            "‘" or "`" => new QuoteMark(true, leansRight, false),
            "’" => new QuoteMark(true, false, leansLeft),
            "'" => new QuoteMark(true, leansRight && !leansLeft, leansLeft),
            _ => null,
        };
    }

    private static bool Opener(char c) => c is '(' or '[' or '{' or '—' or '–' or '“' or '‘' or '"' or '\'';
}
