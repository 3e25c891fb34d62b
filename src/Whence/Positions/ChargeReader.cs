using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>
/// Reads who charges whom with what: "accused … of", "blamed … for", "blamed … on", "charged with", "held responsible
/// for", "claimed responsibility for", "accusations that".
/// </summary>
internal sealed class ChargeReader(Clauses clauses)
{
    private const int Reach = 30;
    private static readonly FrozenSet<string> Accuse = Vocabulary.Of("accuse");
    private static readonly FrozenSet<string> Blame = Vocabulary.Of("blame");
    private static readonly FrozenSet<string> Charged = Vocabulary.Of("charged");
    private static readonly FrozenSet<string> Lay = Vocabulary.Of("lay");
    private static readonly FrozenSet<string> Claimed = Vocabulary.Of("claimed");
    private static readonly FrozenSet<string> Hold = Vocabulary.Of("hold");
    private static readonly FrozenSet<string> Allege = Vocabulary.Of("allege");
    private static readonly FrozenSet<string> Nouns = Vocabulary.Of("charge");
    private static readonly FrozenSet<string> Leads = Vocabulary.Of("lead");
    private static readonly FrozenSet<string> Nobodies = Vocabulary.Of("nobody");
    private static readonly FrozenSet<string> Determiners = Vocabulary.Of("determiner");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The charge that hangs on the word at <paramref name="at"/>; null where there is none.</summary>
    public Charge? Read(int at)
    {
        var word = text.Lower(at);
        var charge =
            Accuse.Contains(word) ? Verb(at, AllegationKind.Accuses, "of")
            : Blame.Contains(word) && IsLaid(at) is false ? Blamed(at)
            : Charged.Contains(word) ? Verb(at, AllegationKind.Accuses, "with")
            : word == "responsibility" ? Responsibility(at)
            : word is "claimed" && text.Lower(at + 1) == "by" ? ClaimedBy(at)
            : word == "responsible" ? Held(at)
            : word == "blame" ? Laid(at)
            : Allege.Contains(word) && text.Lower(at + 1) == "that" ? Alleged(at)
            : Nouns.Contains(word) ? Noun(at)
            : null;
        return charge is { } found && !found.Accused.IsEmpty && !found.Act.IsEmpty ? found : null;
    }

    private Charge? Verb(int at, AllegationKind kind, string link)
    {
        var group = VerbGroup.At(text, at);
        if (
            group.Negated
            || group.Unrealised
            || (group.First == at && text.Lower(at - 1) is "the" or "without" or "of")
        )
        {
            return null;
        }
        var limit = clauses.Limit(at, Reach);
        var of = Link(at + 1, limit, link);
        if (of < 0)
        {
            return null;
        }
        var by = clauses.Find(at + 1, of, "by");
        var act = clauses.Matters.Clause(of + 1);
        if (group.Passive || of == at + 1 || by == at + 1 || OnlyTime(at + 1, of))
        {
            act = group.First == at ? Reduced(act) : act;
            return new Charge(Agent(by, of, ref act), clauses.Subjects.Before(group.First), act, kind, at);
        }
        var accused = Object(at + 1, of);
        return new Charge(clauses.Subjects.Before(group.First), accused, act, kind, at);
    }

    private Charge? Blamed(int at)
    {
        var group = VerbGroup.At(text, at);
        if (group.Negated || group.Unrealised)
        {
            return null;
        }
        var limit = clauses.Limit(at, Reach);
        var link = clauses.Find(at + 1, limit, "for", "on");
        while (link > 0 && text.Lower(link) == "on" && clauses.Times.Covers(link + 1))
        {
            link = clauses.Find(link + 1, limit, "for", "on");
        }
        if (link < 0)
        {
            return null;
        }
        var by = clauses.Find(at + 1, link, "by");
        var bare = link == at + 1 || by == at + 1 || OnlyTime(at + 1, link);
        var subject = clauses.Subjects.Before(group.First);
        if (text.Lower(link) == "for")
        {
            var act = clauses.Matters.Clause(link + 1);
            return group.Passive || bare
                ? new Charge(Agent(by, link, ref act), subject, act, AllegationKind.Blames, at)
                : new Charge(subject, Object(at + 1, link), act, AllegationKind.Blames, at);
        }
        var accused = clauses.Subjects.After(link + 1);
        if (!bare && !group.Passive)
        {
            return new Charge(subject, accused, Object(at + 1, link), AllegationKind.Blames, at);
        }
        // "an attack that the mayor has blamed on …": the subject blames, and what it blames stands before the relative.
        var relative = text.Lower(subject.First - 1) is "that" or "which" ? subject.First - 1 : -1;
        if (!group.Passive && !subject.IsEmpty && relative > 0)
        {
            return new Charge(subject, accused, clauses.Subjects.Before(relative + 1), AllegationKind.Blames, at);
        }
        var none = default(Stretch);
        return new Charge(Agent(by, link, ref none), accused, subject, AllegationKind.Blames, at);
    }

    // "put the blame for the flood on the operator", "laid the blame on the operator for the flood".
    private Charge? Laid(int at)
    {
        var verb = at - 1;
        while (verb > at - 5 && Determiners.Contains(text.Lower(verb)) || VerbGroup.IsAdverb(text.Lower(verb)))
        {
            verb--;
        }
        if (!Lay.Contains(text.Lower(verb)))
        {
            return null;
        }
        var group = VerbGroup.At(text, verb);
        var limit = clauses.Limit(at, Reach);
        var on = clauses.Find(at + 1, limit, "on");
        var with = clauses.Find(at + 1, limit, "for");
        if (group.Negated || group.Unrealised || on < 0 || with < 0)
        {
            return null;
        }
        var act = with < on ? Object(with + 1, on) : clauses.Matters.Clause(with + 1);
        var accused = with < on ? clauses.Subjects.After(on + 1) : Object(on + 1, with);
        return new Charge(clauses.Subjects.Before(group.First), accused, act, AllegationKind.Blames, at);
    }

    private Charge? Responsibility(int at)
    {
        var verb = at - 1;
        while (verb > at - 4 && text.Lower(verb) is "full" or "the" or "sole" or "collective" or "its" or "their")
        {
            verb--;
        }
        if (!Claimed.Contains(text.Lower(verb)))
        {
            return null;
        }
        var group = VerbGroup.At(text, verb);
        var subject = clauses.Subjects.Before(group.First);
        if (group.Negated || group.Unrealised || group.Passive || subject.IsEmpty || IsNobody(subject))
        {
            return null;
        }
        var act = text.Lower(at + 1) == "for" ? clauses.Matters.Clause(at + 2) : new Stretch(at, at + 1);
        return new Charge(subject, subject, act, AllegationKind.ClaimsResponsibility, at);
    }

    // "The attack was claimed by the group"; "the storm claimed lives" and prizes claimed are of another kind.
    private Charge? ClaimedBy(int at)
    {
        var group = VerbGroup.At(text, at);
        var act = clauses.Subjects.Before(group.First);
        var who = clauses.Subjects.After(at + 2);
        return
            group.Negated
            || group.Unrealised
            || !group.Passive
            || act.IsEmpty
            || clauses.Find(act.First, act.End, "life", "lives", "prize", "title", "reward", "bodies", "body") >= 0
            ? null
            : new Charge(who, who, act, AllegationKind.ClaimsResponsibility, at);
    }

    // "holds the operator responsible for the flood".
    private Charge? Held(int at)
    {
        if (text.Lower(at + 1) != "for")
        {
            return null;
        }
        // "said the army was responsible for": whoever says so blames.
        var stated = VerbGroup.At(text, at);
        if (stated.Passive)
        {
            var blamed = clauses.Subjects.Before(stated.First);
            return
                stated.Negated
                || stated.Unrealised
                || stated.Able
                || clauses.SourceOf(at) is not { IsEmpty: false } speaker
                ? null
                : new Charge(speaker, blamed, clauses.Matters.Clause(at + 2), AllegationKind.Blames, at);
        }
        var floor = Math.Max(text.SentenceOf(at).First, at - 15);
        for (var verb = at - 1; verb > floor; verb--)
        {
            if (!Hold.Contains(text.Lower(verb)))
            {
                continue;
            }
            var group = VerbGroup.At(text, verb);
            var act = clauses.Matters.Clause(at + 2);
            return group.Negated || group.Unrealised ? null
                : group.Passive
                    ? new Charge(default, clauses.Subjects.Before(group.First), act, AllegationKind.Blames, at)
                : new Charge(
                    clauses.Subjects.Before(group.First),
                    Object(verb + 1, at),
                    act,
                    AllegationKind.Blames,
                    at
                );
        }
        return null;
    }

    // "accusations that the mayor took bribes", "accusations against the mayor of taking bribes", "denied accusations of".
    private Charge? Noun(int at)
    {
        var next = at + 1;
        var accuser = default(Stretch);
        if (text.Lower(next) is "by" or "from")
        {
            accuser = clauses.Subjects.After(next + 1);
            next = accuser.IsEmpty ? next : accuser.End;
        }
        if (text.Lower(next) == "against")
        {
            var of = Link(next + 1, clauses.Limit(at, Reach), "of");
            return of < 0
                ? null
                : new Charge(accuser, Object(next + 1, of), clauses.Matters.Clause(of + 1), AllegationKind.Accuses, at);
        }
        if (text.Lower(next) == "that")
        {
            return That(at, accuser, next);
        }
        var lead = at - 1;
        while (lead > at - 4 && !Leads.Contains(text.Lower(lead)))
        {
            lead--;
        }
        return text.Lower(next) == "of" && Leads.Contains(text.Lower(lead))
            ? new Charge(
                accuser,
                clauses.Subjects.Before(VerbGroup.At(text, lead).First),
                clauses.Matters.Clause(next + 1),
                AllegationKind.Accuses,
                at
            )
            : null;
    }

    private Charge? Alleged(int at)
    {
        var group = VerbGroup.At(text, at);
        var accuser = clauses.Subjects.Before(group.First);
        return group.Negated || group.Unrealised || group.Passive || accuser.IsEmpty ? null : That(at, accuser, at + 1);
    }

    // "that the mayor took bribes": the subject is accused of the rest.
    private Charge? That(int at, Stretch accuser, int that)
    {
        var accused = that + 1 < text.Count ? clauses.Subjects.Main(that + 1, clauses.Limit(that, Reach)) : default;
        return accused.IsEmpty
            ? null
            : new Charge(accuser, accused, clauses.Matters.Clause(accused.End), AllegationKind.Accuses, at);
    }

    // "A man accused of setting fires appeared in court": the act ends before the verb that "A man" is the subject of.
    private Stretch Reduced(Stretch act)
    {
        var end = act.First + 1;
        while (end < act.End && !clauses.Subjects.IsVerb(end))
        {
            end++;
        }
        return act.IsEmpty ? act : new Stretch(act.First, end);
    }

    private bool IsLaid(int at) =>
        text.Lower(at) == "blame" && (Determiners.Contains(text.Lower(at - 1)) || Lay.Contains(text.Lower(at - 1)));

    // "the government of the valley of hiding the toll": the link before a verb's "-ing" is the one that opens the act.
    private int Link(int first, int limit, string link)
    {
        var found = -1;
        for (var i = first; i < limit && text.Lower(i) is not (";" or "that" or "but"); i++)
        {
            if (text.Lower(i) != link)
            {
                continue;
            }
            var next = VerbGroup.IsAdverb(text.Lower(i + 1)) ? i + 2 : i + 1;
            if (text.Lower(next).EndsWith("ing", StringComparison.Ordinal) && i < first + 16)
            {
                return i;
            }
            found = found < 0 ? i : found;
        }
        return found;
    }

    private Stretch Agent(int by, int link, ref Stretch act)
    {
        if (by > 0)
        {
            return clauses.Subjects.After(by + 1) is { IsEmpty: false } agent && agent.End <= link
                ? agent
                : Object(by + 1, link);
        }
        // "accused of hiding the toll by the opposition".
        var late = clauses.Find(act.First, act.End, "by");
        if (late > act.First + 1 && !text.Lower(late + 1).EndsWith("ing", StringComparison.Ordinal))
        {
            var agent = clauses.Subjects.After(late + 1);
            if (
                agent.End == act.End && Determiners.Contains(text.Lower(agent.First))
                || char.IsUpper(text.Text[text[agent.First].Start])
            )
            {
                act = new Stretch(act.First, late);
                return agent;
            }
        }
        return default;
    }

    private Stretch Object(int first, int end)
    {
        while (
            first < end
            && (
                VerbGroup.IsAdverb(text.Lower(first)) || clauses.Times.Covers(first) || text.Lower(first) is "," or "on"
            )
        )
        {
            first++;
        }
        while (
            end > first
            && (
                VerbGroup.IsAdverb(text.Lower(end - 1))
                || clauses.Times.Covers(end - 1)
                || text.Lower(end - 1) is "," or "on"
            )
        )
        {
            end--;
        }
        return new Stretch(first, end);
    }

    private bool OnlyTime(int first, int end) => Object(first, end).IsEmpty;

    private bool IsNobody(Stretch subject) =>
        Nobodies.Contains(text.Lower(subject.First)) || Nobodies.Contains(text.Lower(subject.First - 1));
}
