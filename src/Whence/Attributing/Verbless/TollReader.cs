using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads who gives a number without a verb of saying: "X put the toll at 19", "X spoke of 74 arrests", "X raised its count to 55".</summary>
internal readonly struct TollReader(AnnotatedText text)
{
    private const int Longest = 25;

    // Words between the verb and its number.
    private const int Farthest = 8;

    // "police at", "the hospital in the valley at"
    private const int LongestGap = 8;

    private static readonly FrozenDictionary<string, (bool Noun, string Preposition)> Verbs = Table
        .Shipped("Attributing/Verbless/tolls.tsv")
        .Rows.SelectMany(row => row[0].Split(' ').Select(form => (form, Gives: (row[1] == "noun", row[2]))))
        .ToFrozenDictionary(verb => verb.form, verb => verb.Gives, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tolls = PhraseTable.Words("toll");
    private static readonly FrozenSet<string> Hedges = PhraseTable.Words("toll-hedge");
    private static readonly FrozenSet<string> Counted = PhraseTable.Words("toll-people");
    private static readonly FrozenSet<string> Weak = PhraseTable.Words("weak");
    private static readonly FrozenSet<string> Relatives = PhraseTable.Words("relative");
    private static readonly FrozenSet<string> Stops = PhraseTable.Words("stop");

    /// <summary>What the verb at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int first, int end)
    {
        if (!Verbs.TryGetValue(text.Lower(at), out var verb))
        {
            return Gapped(at, first, end);
        }
        if (Number(at, end, verb) is not { } number)
        {
            return null;
        }
        var start = at;
        while (start > first && Weak.Contains(text.Lower(start - 1)))
        {
            start--;
        }
        if (start == first || Source(start, first) is not { } source)
        {
            return null;
        }
        return new Triple(source, (start, number), default, Edges.Trim(text, number, Stop(number, end)));
    }

    // "Organisers put the turnout at 8,000, police at 3,500": whoever stands between the first number and the second gives that.
    private Triple? Gapped(int at, int first, int end)
    {
        if (text.Lower(at) != "at" || !IsGiven(at, end))
        {
            return null;
        }
        var start = at;
        while (start > first && at - start < LongestGap && !IsNumber(start - 1) && !Ends(start - 1))
        {
            start--;
        }
        var before = start - 1;
        while (before > first && at - before < LongestGap && (text.Lower(before) is "," or ";" or "and" or "but"))
        {
            before--;
        }
        while (before > first && at - before < LongestGap + Farthest && text.Lower(before) != "at")
        {
            before--;
        }
        if (start == at || text.Lower(before) != "at" || !IsGiven(before, start))
        {
            return null;
        }
        var verb = before;
        while (verb > first && before - verb < Farthest && !Verbs.ContainsKey(text.Lower(verb)))
        {
            verb--;
        }
        return Verbs.TryGetValue(text.Lower(verb), out var gives) && gives.Preposition == "at"
            ? new Triple((start, at), (at, at + 1), default, Edges.Trim(text, at + 1, Stop(at + 1, end)))
            : null;
    }

    private bool IsGiven(int at, int end)
    {
        var i = at + 1;
        while (i < end && i - at < Farthest && Hedges.Contains(text.Lower(i)))
        {
            i++;
        }
        return i < end && IsNumber(i);
    }

    private int Stop(int number, int end)
    {
        var stop = number + 1;
        while (stop < end && !(Stops.Contains(text.Lower(stop)) && text.Lower(stop) != "that") && !GoesOn(stop))
        {
            stop++;
        }
        return stop;
    }

    // Where what the verb gives begins: its number, with what hedges it; null where it gives none.
    private int? Number(int at, int end, (bool Noun, string Preposition) verb)
    {
        var noun = !verb.Noun;
        var preposition = verb.Preposition == "-";
        var begins = at + 1;
        for (var i = at + 1; i < Math.Min(end, at + Farthest + 1); i++)
        {
            if (noun && preposition && IsNumber(i))
            {
                return verb.Preposition != "-" || Counted.Contains(text.Lower(i + 1)) ? begins : null;
            }
            if (noun && text.Lower(i) == verb.Preposition)
            {
                (preposition, begins) = (true, i + 1);
            }
            else if (Stops.Contains(text.Lower(i)) || ((preposition || !verb.Noun) && !Hedges.Contains(text.Lower(i))))
            {
                return null;
            }
            noun |= Tolls.Contains(text.Lower(i));
        }
        return null;
    }

    // "put its losses at eight and claimed to have won": what its giver does next.
    private bool GoesOn(int i) => text.Lower(i) == "and" && i + 1 < text.Count && text.IsFiniteVerb(i + 1);

    private bool IsNumber(int i) => char.IsDigit(text.Word(i)[0]) || text[i].Tag == PartOfSpeech.CD;

    // "The ministry, which had spoken of 48 deaths, raised its count": before the relative clause, or the pronoun in it.
    private (int, int)? Source(int end, int first)
    {
        var stop = end;
        if (Relatives.Contains(text.Lower(end - 1)))
        {
            stop = end - 1;
        }
        else if (text.Lower(end - 1) == ",")
        {
            var clause = end - 2;
            while (clause > first && end - clause < Longest && text.Lower(clause) != ",")
            {
                clause--;
            }
            if (text.Lower(clause) != ",")
            {
                return null;
            }
            stop = clause;
        }
        while (stop > first && text.Lower(stop - 1) == ",")
        {
            stop--;
        }
        var start = stop;
        while (start > first && stop - start < Longest && !Ends(start - 1))
        {
            start--;
        }
        return start < stop ? (start, stop) : null;
    }

    private bool Ends(int i) =>
        Stops.Contains(text.Lower(i))
        || CueLexicon.Contains(text.Lower(i))
        || text.Lower(i) is "." or "as" or "whereas"
        || text.IsFiniteVerb(i);
}
