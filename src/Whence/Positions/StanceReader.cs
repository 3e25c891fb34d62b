using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads the position that one verb takes.</summary>
internal sealed class StanceReader(AnnotatedText text)
{
    private static readonly HashSet<string> Comment = Vocabulary.Of("comment");
    private static readonly HashSet<string> Respond = Vocabulary.Of("respond");
    private static readonly HashSet<string> Decline = Vocabulary.Of("decline");
    private static readonly HashSet<string> Deny = Vocabulary.Of("deny");
    private static readonly HashSet<string> Dismiss = Vocabulary.Of("dismiss");
    private static readonly HashSet<string> Confirm = Vocabulary.Of("confirm");
    private static readonly HashSet<string> Verify = Vocabulary.Of("verify");
    private static readonly HashSet<string> Question = Vocabulary.Of("question");
    private static readonly HashSet<string> Have = Vocabulary.Of("have");
    private static readonly HashSet<string> Claim = Vocabulary.Of("claim");
    private static readonly HashSet<string> Speech = Vocabulary.Of("speech");
    private static readonly HashSet<string> Privilege = Vocabulary.Of("privilege");
    private static readonly HashSet<string> Thing = Vocabulary.Of("thing");
    private static readonly HashSet<string> Determiner = Vocabulary.Of("determiner");
    private static readonly HashSet<string> Modifier = Vocabulary.Of("modifier");

    /// <summary>The position that token <paramref name="at"/> takes; null where it takes none.</summary>
    public Taken? Read(int at, IReadOnlyList<Span> times)
    {
        var word = text.Lower(at);
        return Comment.Contains(word) ? Commented(at, times)
            : Respond.Contains(word) ? Responded(new Clause(text, at, times))
            : Decline.Contains(word) ? Declined(new Clause(text, at, times))
            : Verify.Contains(word) ? Verified(new Clause(text, at, times))
            : Confirm.Contains(word) ? Confirmed(new Clause(text, at, times))
            : Deny.Contains(word) || Dismiss.Contains(word) || Question.Contains(word)
                ? Denied(new Clause(text, at, times))
            : null;
    }

    private Taken? Commented(int at, IReadOnlyList<Span> times)
    {
        var no = at;
        while (no > 0 && no > at - 4 && text.Lower(no) != "no")
        {
            no--;
        }
        if (text.Lower(no) != "no")
        {
            var clause = new Clause(text, at, times);
            return clause.Negated && !clause.Subject.IsEmpty ? Silent(clause, clause.Subject, at + 1) : null;
        }
        var verb = new Clause(text, Math.Max(0, no - 1), times);
        if (text.Lower(no - 1) is "made" or "offered" or "issued" or "gave" or "had")
        {
            return verb.Subject.IsEmpty ? null : Silent(verb, verb.Subject, at + 1);
        }
        return text.Lower(no - 1) is "was" or "is" or "been" && text.Lower(at + 1) is "from" or "by"
            ? Silent(verb, verb.Noun(at + 2, verb.End), verb.End)
            : null;
    }

    private Taken? Responded(Clause clause)
    {
        var stop = clause.ClauseEnd(clause.Verb);
        return
            clause.Negated
            && !clause.Subject.IsEmpty
            && clause.Find(
                clause.Verb + 1,
                stop,
                ["request", "requests", "question", "questions", "call", "calls", "email", "emails", "comment"]
            ) >= 0
            ? Silent(clause, clause.Subject, clause.End)
            : null;
    }

    private Taken? Declined(Clause clause)
    {
        if (
            clause.Subject.IsEmpty
            || clause.Negated
            || text.Lower(clause.Verb + 1) != "to"
            || !Speech.Contains(text.Lower(clause.Verb + 2))
        )
        {
            return null;
        }
        var from = clause.Verb + 3;
        return Taken(Stance.Declines, clause, clause.Subject, from, Matter(clause, from));
    }

    private Taken? Verified(Clause clause)
    {
        if (!clause.Negated && !Unable(clause))
        {
            return null;
        }
        if (!clause.Passive || Unable(clause))
        {
            return clause.Subject.IsEmpty
                ? null
                : Taken(Stance.Doubts, clause, clause.Subject, clause.Verb + 1, Matter(clause, clause.Verb + 1));
        }
        var from = clause.Verb + 1;
        while (from < clause.End && Modifier.Contains(text.Lower(from)))
        {
            from++;
        }
        var actor = text.Lower(from) == "by" ? clause.Noun(from + 1, clause.End) : default;
        return Taken(Stance.Doubts, clause, actor, from, IsBareClaim(clause.Subject) ? default : clause.Subject);
    }

    private bool Unable(Clause clause) => clause.Find(clause.Group, clause.Verb, "unable") >= 0;

    private Taken? Confirmed(Clause clause)
    {
        var next = clause.Verb + 1;
        if (text.Lower(next) is "nor" or "or" && Deny.Contains(text.Lower(next + 1)))
        {
            return clause.Subject.IsEmpty || !clause.Negated
                ? null
                : Taken(Stance.Declines, clause, clause.Subject, next + 2, Matter(clause, next + 2));
        }
        if (clause.Passive)
        {
            var could = clause.Negated && clause.Find(clause.Group, clause.Verb, "independently") >= 0;
            if (could)
            {
                return Verified(clause);
            }
            return !clause.Negated && text.Lower(next) == "by"
                ? Named(Stance.Confirms, clause, clause.Noun(next + 1, clause.End), next, clause.Subject)
                : null;
        }
        if (clause.Negated && clause.Find(clause.Group, clause.Verb, "could", "cannot", "independently") >= 0)
        {
            return Verified(clause);
        }
        if (!OpensObject(clause, next))
        {
            return null;
        }
        return Named(
            clause.Negated ? Stance.Silent : Stance.Confirms,
            clause,
            clause.Subject,
            next,
            Matter(clause, next)
        );
    }

    private Taken? Denied(Clause clause)
    {
        var next = clause.Verb + 1;
        if (clause.Negated || Privilege.Contains(text.Lower(next)))
        {
            return null;
        }
        var stance = Question.Contains(text.Lower(clause.Verb)) ? Stance.Doubts : Stance.Denies;
        if (clause.Passive)
        {
            return text.Lower(next) == "by" && HoldsClaim(clause.Subject)
                ? Named(stance, clause, clause.Noun(next + 1, clause.End), next, clause.Subject)
                : null;
        }
        if (!Deny.Contains(text.Lower(clause.Verb)))
        {
            var stop = Math.Min(clause.ClauseEnd(next), next + 5);
            if (!HoldsClaim(new Phrase(next, stop)))
            {
                return null;
            }
        }
        else if (
            text.Lower(next) != "any"
            && !OpensObject(clause, next)
            && !text.Lower(next).EndsWith("ing", StringComparison.Ordinal)
        )
        {
            return Named(
                stance,
                clause,
                clause.Subject,
                next,
                HoldsClaim(new Phrase(next, Math.Min(clause.End, next + 3))) ? default : Matter(clause, next)
            );
        }
        return Named(stance, clause, clause.Subject, next, Matter(clause, next));
    }

    // "confirmed cases" holds a participle, "confirmed the cases" and "has confirmed cases" a verb.
    private bool OpensObject(Clause clause, int next) =>
        next < clause.End
        && (
            clause.Find(clause.Group, clause.Verb, "has", "have", "had", "not", "n't", "yet") >= 0
            || Determiner.Contains(text.Lower(next))
            || text.Lower(next) is "that" or "to" or "there" or "it" or "on" or "in"
            || clause.IsTime(next)
            || char.IsUpper(text.Word(next)[0])
            || char.IsDigit(text.Word(next)[0])
            || (!Determiner.Contains(text.Lower(clause.Verb - 1)) && Have.Contains(text.Lower(clause.Group)))
        );

    private Taken? Silent(Clause clause, Phrase actor, int from) =>
        actor.IsEmpty ? null : Taken(Stance.Silent, clause, actor, from, Matter(clause, from));

    private Taken? Named(Stance stance, Clause clause, Phrase actor, int wordsEnd, Phrase matter)
    {
        if (actor.IsEmpty)
        {
            return null;
        }
        for (var i = actor.First; i < actor.End; i++)
        {
            if (Thing.Contains(text.Lower(i)) && (i == actor.First || i == actor.End - 1))
            {
                return null;
            }
        }
        return Taken(stance, clause, actor, wordsEnd, matter);
    }

    private static Taken Taken(Stance stance, Clause clause, Phrase actor, int wordsEnd, Phrase matter) =>
        new(stance, actor, new Phrase(clause.Group, Math.Max(clause.Verb + 1, Math.Min(wordsEnd, clause.End))), matter);

    private Phrase Matter(Clause clause, int from)
    {
        var stop = clause.ClauseEnd(from);
        while (from < stop && (text.Lower(from) is "on" or "about" or "to" or "," || clause.IsTime(from)))
        {
            from++;
        }
        if (text.Lower(from) == "that")
        {
            return clause.Clean(new Phrase(from + 1, stop));
        }
        for (var i = from; i < stop; i++)
        {
            stop = clause.IsTime(i) ? i : stop;
        }
        var matter = clause.Clean(new Phrase(from, stop));
        return IsBareClaim(matter) ? default : matter;
    }

    // "the figures", "these claims": what they are stands in the sentence before.
    private bool IsBareClaim(Phrase phrase) => phrase.End - phrase.First <= 2 && HoldsClaim(phrase);

    private bool HoldsClaim(Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (Claim.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }
}
