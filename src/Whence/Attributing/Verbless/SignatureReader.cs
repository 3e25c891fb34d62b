using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads a quotation signed by its speaker: <c>"…" — Jane Doe, harbour master</c>.</summary>
internal readonly struct SignatureReader(AnnotatedText text)
{
    private const int LongestName = 15;
    private static readonly FrozenSet<string> Dashes = PhraseTable.Words("dash");

    /// <summary>What the dash at <paramref name="at"/> signs: the quotation that ends before it, where nothing but a name follows in its paragraph.</summary>
    public Triple? Read(int at, int first)
    {
        if (at == 0 || !Dashes.Contains(text.Lower(at)) || !IsMark(at - 1) || at + 1 >= text.Count)
        {
            return null;
        }
        var sentence = text.SentenceIndexOf(at + 1);
        var end = text.Sentences[sentence].End;
        var paragraph = text.Sentences[sentence].Paragraph;
        var alone = sentence + 1 >= text.Sentences.Length || text.Sentences[sentence + 1].Paragraph != paragraph;
        while (end > at + 1 && text.Lower(end - 1) is "." or ")")
        {
            end--;
        }
        var open = at - 1;
        while (open > first && text[open - 1].Quoted && text.SentenceOf(open - 1).Paragraph == paragraph)
        {
            open--;
        }
        return alone && end - at <= LongestName && end > at + 1 && open < at - 1 && char.IsUpper(text.Word(at + 1)[0])
            ? new Triple((at + 1, end), default, (open, at), default)
            : null;
    }

    private bool IsMark(int i) => text.Lower(i) is "\"" or "”" or "''" or "»";
}
