namespace Whence.Reading;

/// <summary>Finds where sentences end: at final marks that no abbreviation explains, and at line breaks.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations =
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "gov",
        "sen",
        "rep",
        "rev",
        "st",
        "jr",
        "sr",
        "prof",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "no",
        "vs",
        "inc",
        "co",
        "corp",
        "ltd",
    ];

    public static Sentence[] Split(string text, Token[] tokens, WordType[] words)
    {
        var sentences = new List<Sentence>();
        int first = 0,
            paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var gap = last ? "" : text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End);
            var lineBreak = gap.IndexOf('\n') >= 0;
            if (!last && !lineBreak && !EndsAt(text, tokens, words, i))
            {
                continue;
            }
            sentences.Add(new Sentence(first, i + 1, new Span(tokens[first].Start, tokens[i].End), paragraph));
            first = i + 1;
            paragraph += lineBreak ? 1 : 0;
        }
        return [.. sentences];
    }

    private static bool EndsAt(string text, Token[] tokens, WordType[] words, int i)
    {
        var at = i;
        while (at > 0 && text[tokens[at].Start] is '"' or '”' or '’' or '\'' or ')' or ']' && tokens[at].Length == 1)
        {
            at--;
        }
        if (tokens[at].End != tokens[i].End && at != i && i + 1 < tokens.Length && tokens[i + 1].Start == tokens[i].End)
        {
            return false;
        }
        var mark = text[tokens[at].Start];
        if (tokens[at].Length > 1 && mark != '.' || mark is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }
        var next = text[tokens[i + 1].Start];
        if (next is '"' or '”' && tokens[i + 1].Start == tokens[i].End || char.IsLower(next))
        {
            return false;
        }
        return at == 0 || mark != '.' || !Abbreviations.Contains(words[at - 1].Lower);
    }
}
