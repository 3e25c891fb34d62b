using Whence.Languages;
using Whence.Reading;
using Whence.Timing;

namespace Whence.Reconciling;

/// <summary>Takes the gist of a report: the words of its headline and opening, where news says what happened to whom and where.</summary>
public sealed class GistReader
{
    // Characters of the opening. Further down stands what happened before and elsewhere.
    private const int Opening = 1000;

    // Shorter words tell no matter from another.
    private const int Shortest = 4;

    // Letters that endings leave alone: "evacuees" and "evacuation" are one term.
    private const int Stem = 6;

    internal static readonly char[] Marks = [.. " ,.:;'’\"“”()"];

    /// <summary>The gist of <paramref name="text"/>.</summary>
    public Gist Of(AnnotatedText text)
    {
        var counts = new SortedDictionary<uint, byte>();
        foreach (var word in Words(text))
        {
            var term = Hash(word);
            var before = counts.GetValueOrDefault(term);
            counts[term] = before < byte.MaxValue ? (byte)(before + 1) : before;
        }
        return new Gist([.. counts.Keys], [.. counts.Values]) { Day = Dateline.Read(text).Anchor };
    }

    /// <summary>The terms of the headline and opening, a name folded and another word by its stem, in reading order.</summary>
    internal static IEnumerable<string> Words(AnnotatedText text)
    {
        foreach (var (_, term) in Terms(text.Report.Title ?? ""))
        {
            yield return term;
        }
        for (var i = 0; i < text.Count && text[i].Start < Opening; i++)
        {
            if (Term(text.Word(i)) is { } term)
            {
                yield return term;
            }
        }
    }

    /// <summary>The words of <paramref name="words"/> that tell a matter, each with its term, in reading order.</summary>
    internal static IEnumerable<(string Word, string Term)> Terms(string words)
    {
        foreach (var word in words.Split(Marks))
        {
            if (Term(word) is { } term)
            {
                yield return (word, term);
            }
        }
    }

    // Null for a mark, a number or a short word.
    private static string? Term(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || !char.IsLetter(word[0]))
        {
            return null;
        }
        return char.IsUpper(word[0])
            ? NameFold.Fold(word)
            : word[..Math.Min(Stem, word.Length)].ToString().ToLowerInvariant();
    }

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    internal static uint Hash(ReadOnlySpan<char> term)
    {
        var hash = 2166136261u;
        foreach (var letter in term)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }
        return hash;
    }
}
