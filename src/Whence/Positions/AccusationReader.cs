using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads the charge that one verb or noun of accusing makes.</summary>
internal sealed class AccusationReader(AnnotatedText text)
{
    private static readonly HashSet<string> Accuse = Vocabulary.Of("accuse");
    private static readonly HashSet<string> Blame = Vocabulary.Of("blame");
    private static readonly HashSet<string> Allege = Vocabulary.Of("allege");
    private static readonly HashSet<string> Accusation = Vocabulary.Of("accusation");
    private static readonly HashSet<string> Participle = Vocabulary.Of("participle");

    /// <summary>The charge that token <paramref name="at"/> makes; null where it makes none.</summary>
    public Charge? Read(int at, IReadOnlyList<Span> times)
    {
        var word = text.Lower(at);
        if (Accuse.Contains(word))
        {
            return Charged(new Clause(text, at, times), AllegationKind.Accuses, "of");
        }
        if (Blame.Contains(word))
        {
            var clause = new Clause(text, at, times);
            return Charged(clause, AllegationKind.Blames, "for") ?? BlamedOn(clause);
        }
        if (Allege.Contains(word) && text.Lower(at + 1) == "that")
        {
            var clause = new Clause(text, at, times);
            return clause.Negated || clause.Passive ? null : That(clause, clause.Subject, at + 2);
        }
        if (Accusation.Contains(word) && text.Lower(at + 1) is "by" or "from")
        {
            var clause = new Clause(text, at, times);
            var accuser = clause.Noun(at + 2, clause.End);
            return text.Lower(accuser.End) == "that" ? That(clause, accuser, accuser.End + 1) : null;
        }
        return
            word is "claimed" or "claims" or "claim"
            && text.Lower(at + 1) == "responsibility"
            && text.Lower(at + 2) == "for"
            ? Responsible(new Clause(text, at, times))
            : null;
    }

    private Charge? Charged(Clause clause, AllegationKind kind, string preposition)
    {
        if (clause.Negated)
        {
            return null;
        }
        var stop = clause.ClauseEnd(clause.Verb + 1);
        var link = clause.Find(clause.Verb + 1, stop, preposition);
        if (link < 0)
        {
            return null;
        }
        var by = clause.Find(clause.Verb + 1, stop, "by");
        if (clause.Passive)
        {
            var early = by == clause.Verb + 1;
            var accuser = early ? clause.Noun(by + 1, link) : default;
            return Whole(accuser, clause.Subject, clause.Clean(new Phrase(link + 1, stop)), kind);
        }
        var participle = Participle.Contains(text.Lower(clause.Verb));
        var accused = clause.Noun(clause.Verb + 1, link);
        return accused.End < link || (!participle && clause.Subject.IsEmpty)
            ? null
            : Whole(participle ? default : clause.Subject, accused, new Phrase(link + 1, stop), kind);
    }

    private Charge? BlamedOn(Clause clause)
    {
        var stop = clause.ClauseEnd(clause.Verb + 1);
        var on = clause.Find(clause.Verb + 1, stop, "on");
        if (on < 0 || clause.Negated || (on + 1 < stop && clause.IsTime(on + 1)))
        {
            return null;
        }
        var accused = clause.Noun(on + 1, stop);
        return clause.Passive ? Whole(default, accused, clause.Subject, AllegationKind.Blames)
            : clause.Subject.IsEmpty ? null
            : Whole(clause.Subject, accused, new Phrase(clause.Verb + 1, on), AllegationKind.Blames);
    }

    private static Charge? That(Clause clause, Phrase accuser, int from)
    {
        var stop = clause.ClauseEnd(from);
        var accused = clause.Noun(from, stop);
        return accuser.IsEmpty ? null : Whole(accuser, accused, new Phrase(accused.End, stop), AllegationKind.Accuses);
    }

    private static Charge? Responsible(Clause clause)
    {
        var stop = clause.ClauseEnd(clause.Verb + 3);
        return clause.Negated || clause.Passive
            ? null
            : Whole(
                clause.Subject,
                clause.Subject,
                new Phrase(clause.Verb + 3, stop),
                AllegationKind.ClaimsResponsibility
            );
    }

    private static Charge? Whole(Phrase accuser, Phrase accused, Phrase act, AllegationKind kind) =>
        accused.IsEmpty || act.IsEmpty ? null : new Charge(accuser, accused, act, kind);
}
