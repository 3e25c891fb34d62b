using System.Collections.Frozen;
using Whence.Attributing;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads what a stand or a charge is about: the words after the verb to the end of the clause.</summary>
internal sealed class MatterReader(AnnotatedText text, TimeMask times)
{
    private const int Longest = 60;
    private static readonly FrozenSet<string> Breaks = Vocabulary.Of("clause");
    private static readonly FrozenSet<string> BreaksAfterComma = Vocabulary.Of("after-comma");
    private static readonly FrozenSet<string> Demonstratives = Vocabulary.Of("demonstrative");
    private static readonly FrozenSet<string> Claims = Vocabulary.Of("claim");
    private static readonly FrozenSet<string> Media = Vocabulary.Of("medium");
    private static readonly FrozenSet<string> Openers = Vocabulary.Of("opener");

    /// <summary>The clause that starts at <paramref name="first"/>.</summary>
    public Stretch Clause(int first)
    {
        if (first <= 0 || first >= text.Count || text.SentenceIndexOf(first) != text.SentenceIndexOf(first - 1))
        {
            return default;
        }
        first = Opening(first);
        var limit = first < text.Count ? Math.Min(text.SentenceOf(first).End, first + Longest) : first;
        var end = first;
        while (end < limit && !Ends(end, first, limit))
        {
            end++;
        }
        while (end > first && IsMark(end - 1))
        {
            end--;
        }
        // What stands wholly between marks is told without them, as the mark at its end has gone.
        if (end > first + 1 && text.Lower(first) is "\"" or "“" or "``" && !HoldsMark(first + 1, end))
        {
            first++;
        }
        return new Stretch(first, end);
    }

    /// <summary>Whether the words only point back at something said before: "those accusations", "the claim", "it".</summary>
    public bool PointsBack(Stretch matter)
    {
        if (matter.IsEmpty)
        {
            return true;
        }
        var end = matter.End;
        while (end > matter.First + 1 && (times.Covers(end - 1) || text.Lower(end - 1) == "on"))
        {
            end--;
        }
        if (end - matter.First == 1)
        {
            return Demonstratives.Contains(text.Lower(matter.First)) || Claims.Contains(text.Lower(matter.First));
        }
        if (end - matter.First > 4 || !Claims.Contains(text.Lower(end - 1)))
        {
            return false;
        }
        return Demonstratives.Contains(text.Lower(matter.First))
            || text.Lower(matter.First) is "all" or "any" or "both" or "such";
    }

    // "denied on Monday that …": neither when it was said nor "that" is part of what was said.
    private int Opening(int first)
    {
        var i = first;
        while (
            i < text.Count
            && i < first + 12
            && text.SentenceIndexOf(i) == text.SentenceIndexOf(first)
            && (
                times.Covers(i)
                || text.Lower(i) is "," or ":"
                || (text.Lower(i) is "on" or "late" or "early" or "in" && times.Covers(i + 1))
            )
        )
        {
            i++;
        }
        if (text.Lower(i) == "that")
        {
            i++;
        }
        return i;
    }

    private bool Ends(int i, int first, int limit)
    {
        var word = text.Lower(i);
        if (word is ";" or "–" or "—" or "--" or "(" or "!" or "?" or ":" || (i > first && Breaks.Contains(word)))
        {
            return true;
        }
        if (word == "." && i + 1 < text.Count && !char.IsLetterOrDigit(text.Text[text[i].Start]) && i == limit - 1)
        {
            return true;
        }
        if (word is "”" or "\"" && text[first].Quoted && !(i + 1 < limit && text[i + 1].Quoted))
        {
            return true;
        }
        if (
            word is "in" or "on"
            && text.Lower(i + 1) is "a" or "an" or "its" or "his" or "her"
            && Media.Contains(text.Lower(i + 2))
        )
        {
            return true;
        }
        if (word == ",")
        {
            return IsOpener(text.SentenceOf(first).First)
                || BreaksAfterComma.Contains(text.Lower(i + 1))
                || Trails(i + 1, limit);
        }
        return word == "and" && i > first && CueLexicon.Contains(text.Lower(i + 1)) && IsPast(text.Lower(i + 1));
    }

    // "Denying that the dam leaked, the mayor …": the comma ends the clause that opens the sentence.
    private bool IsOpener(int i) =>
        Openers.Contains(text.Lower(i))
        || (text[i].Length > 5 && text.Lower(i).EndsWith("ing", StringComparison.Ordinal));

    // ", the ministry said": what follows the comma tells who says so.
    private bool Trails(int i, int limit)
    {
        for (var j = i; j < Math.Min(limit, i + 10); j++)
        {
            if (text.Lower(j) == ",")
            {
                return false;
            }
            if (CueLexicon.Contains(text.Lower(j)) && (IsPast(text.Lower(j)) || text.Lower(j) is "says" or "reports"))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPast(string word) =>
        word is "said" or "told" || word.EndsWith("ed", StringComparison.Ordinal);

    private bool HoldsMark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Lower(i) is "\"" or "”" or "''")
            {
                return true;
            }
        }
        return false;
    }

    private bool IsMark(int i) =>
        text[i].Length <= 2
        && !char.IsLetterOrDigit(text.Text[text[i].Start])
        && text.Lower(i) is not ("%" or ")" or "$");
}
