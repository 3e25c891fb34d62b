using System.Runtime.InteropServices;

namespace Whence.Reading;

/// <summary>
/// Splits text into words, numbers and marks as the Penn Treebank does: "don't" is do + n't, "Ukraine's" is Ukraine + 's,
/// "U.S." and "12,000" are one token each, and so are hyphenated words, addresses and handles.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>, in order; only white space, control and invisible characters lie between them.</summary>
    public static Token[] Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        for (var i = 0; i < text.Length; )
        {
            var end = Characters.Kind(text[i]) switch
            {
                CharKind.Gap => i,
                CharKind.Mark => MarkReader.End(text, i),
                _ => WordReader.End(text, i),
            };
            if (end == i)
            {
                i++;
                continue;
            }
            var cut = Contractions.Cut(text.AsSpan(i, end - i));
            if (cut > 0)
            {
                tokens.Add(new Token(i, i + cut));
            }
            tokens.Add(new Token(i + cut, end));
            i = end;
        }
        return [.. CollectionsMarshal.AsSpan(tokens)];
    }
}
