using Whence.Reading;

namespace Whence.Positions;

/// <summary>The clause around one verb: its auxiliaries, its subject, and what follows it.</summary>
internal readonly struct Clause
{
    // Longer clauses than this are no sentences; the bound keeps hostile text linear.
    private const int Reach = 60;
    private const int LongestActor = 14;

    private static readonly HashSet<string> Auxiliary = Vocabulary.Of("auxiliary");
    private static readonly HashSet<string> Passives = Vocabulary.Of("passive");
    private static readonly HashSet<string> Negations = Vocabulary.Of("negation");
    private static readonly HashSet<string> Boundary = Vocabulary.Of("boundary");
    private static readonly HashSet<string> ClauseMark = Vocabulary.Of("clause");
    private static readonly HashSet<string> Follower = Vocabulary.Of("follower");
    private static readonly HashSet<string> Joint = Vocabulary.Of("joint");
    private static readonly HashSet<string> Finite = Vocabulary.Of("finite");
    private static readonly HashSet<string> Relative = Vocabulary.Of("relative");
    private static readonly HashSet<string> Adjunct = Vocabulary.Of("adjunct");

    private readonly AnnotatedText text;
    private readonly IReadOnlyList<Span> times;
    private readonly int first;
    private readonly int end;

    /// <summary>Reads the clause whose verb is token <paramref name="verb"/>.</summary>
    // Time expressions belong to no actor, so the clause must know them.
    public Clause(AnnotatedText text, int verb, IReadOnlyList<Span> times)
    {
        this.text = text;
        this.times = times;
        Verb = verb;
        var sentence = text.SentenceOf(verb);
        first = Math.Max(sentence.First, verb - Reach);
        end = Math.Min(sentence.End, verb + Reach);
        var start = verb;
        while (start > first && IsGroup(start - 1))
        {
            start--;
        }
        Group = start;
        for (var i = Group; i < verb; i++)
        {
            Passive |= Passives.Contains(text.Lower(i));
            Negated |= Negations.Contains(text.Lower(i));
        }
        Subject = FindSubject();
        if (!Subject.IsEmpty && text.Lower(Subject.First) is "neither" or "no" or "nobody" or "none")
        {
            Negated = true;
        }
    }

    public int Verb { get; }

    /// <summary>First token of the verb with its auxiliaries.</summary>
    public int Group { get; }

    public bool Passive { get; }

    public bool Negated { get; }

    public Phrase Subject { get; }

    /// <summary>The token after the last that the clause can hold.</summary>
    public int End => end;

    /// <summary>Where the clause that <paramref name="from"/> stands in ends: at a stop, or at a comma that opens a further clause.</summary>
    public int ClauseEnd(int from)
    {
        for (var i = from; i < end; i++)
        {
            var word = text.Lower(i);
            if (ClauseMark.Contains(word) || word is "!" or "?")
            {
                return i;
            }
            if (word == "," && (Follower.Contains(text.Lower(i + 1)) || SaysAfter(i + 1)))
            {
                return i;
            }
        }
        return end;
    }

    /// <summary>A noun phrase that starts at <paramref name="from"/>, up to <paramref name="stop"/> or what cannot be in one.</summary>
    public Phrase Noun(int from, int stop)
    {
        var i = from;
        while (i < stop && i - from < LongestActor && !IsNounEnd(i))
        {
            i++;
        }
        return Clean(new Phrase(from, i));
    }

    /// <summary>First token of one of <paramref name="words"/> in [from, stop); -1 where there is none.</summary>
    public int Find(int from, int stop, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < stop; i++)
        {
            if (words.Contains(text.Lower(i)))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Whether a time expression covers token <paramref name="at"/>.</summary>
    public bool IsTime(int at)
    {
        foreach (var time in times)
        {
            if (time.Overlaps(text[at].Span))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The phrase without joints before it, and without times and their prepositions on either side.</summary>
    public Phrase Clean(Phrase phrase)
    {
        var (from, to) = phrase;
        while (from < to && (Joint.Contains(text.Lower(from)) || IsTime(from) || BeforeTime(from, to) || IsStop(from)))
        {
            from++;
        }
        while (to > from && (IsTime(to - 1) || Adjunct.Contains(text.Lower(to - 1)) || IsStop(to - 1)))
        {
            to--;
        }
        return new Phrase(from, to);
    }

    private bool IsGroup(int i) => Auxiliary.Contains(text.Lower(i)) || (IsAdverb(i) && !char.IsUpper(text.Word(i)[0]));

    private bool IsAdverb(int i) => text.Lower(i).Length > 4 && text.Lower(i).EndsWith("ly", StringComparison.Ordinal);

    private bool IsStop(int i) => text[i].Length == 1 && !char.IsLetterOrDigit(text.Word(i)[0]);

    private bool BeforeTime(int i, int to) => i + 1 < to && Adjunct.Contains(text.Lower(i)) && IsTime(i + 1);

    private bool IsNounEnd(int i) => Boundary.Contains(text.Lower(i)) || Finite.Contains(text.Lower(i)) || IsTime(i);

    // ", officials said": a clause of saying ends what stands before it.
    private bool SaysAfter(int from)
    {
        for (var i = from; i < Math.Min(end, from + 8) && text.Lower(i) is not ","; i++)
        {
            if (text.Lower(i) is "said" or "says" or "reported" or "reports")
            {
                return true;
            }
        }
        return false;
    }

    private Phrase FindSubject()
    {
        var to = Group;
        while (to > first && IsTime(to - 1) || to > first && Adjunct.Contains(text.Lower(to - 1)))
        {
            to--;
        }
        if (to > first && Relative.Contains(text.Lower(to - 1)))
        {
            to -= to - 1 > first && text.Lower(to - 2) == "," ? 2 : 1;
        }
        else if (to > first && text.Lower(to - 1) == ",")
        {
            // "The ferry's owner, Blue Line, has denied": step over what stands between the commas.
            var comma = to - 2;
            while (comma >= first && text.Lower(comma) != ",")
            {
                comma--;
            }
            to = comma >= first ? comma : first;
        }
        var from = to;
        var joint = -1;
        while (from > first && !Boundary.Contains(text.Lower(from - 1)))
        {
            from--;
            if (Joint.Contains(text.Lower(from)) && joint < 0)
            {
                joint = from;
            }
            if (joint >= 0 && (Finite.Contains(text.Lower(from)) || IsPast(from)))
            {
                from = joint + 1;
                break;
            }
        }
        var cleaned = Clean(new Phrase(from, to));
        return cleaned.End - cleaned.First > LongestActor || HoldsVerb(cleaned) ? default : cleaned;
    }

    private bool HoldsVerb(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (Finite.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsPast(int i) =>
        text.Lower(i).Length > 4
        && text.Lower(i).EndsWith("ed", StringComparison.Ordinal)
        && !char.IsUpper(text.Word(i)[0]);
}
