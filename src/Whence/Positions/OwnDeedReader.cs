using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads who claims a deed as its own: "claimed responsibility for", "claimed the attack", "was claimed by".</summary>
internal sealed class OwnDeedReader(Clauses clauses)
{
    private static readonly FrozenSet<string> Claimed = Vocabulary.Of("claimed");
    private static readonly FrozenSet<string> Deeds = Vocabulary.Of("deed");
    private static readonly FrozenSet<string> NoDeeds = Vocabulary.Of("no-deed");
    private static readonly FrozenSet<string> Degrees = Vocabulary.Of("responsibility");
    private static readonly FrozenSet<string> Nobodies = Vocabulary.Of("nobody");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The claim that hangs on the word at <paramref name="at"/>; null where there is none.</summary>
    public Charge? Read(int at) =>
        text.Lower(at) == "responsibility" ? Responsibility(at)
        : text.Lower(at) != "claimed" ? null
        : text.Lower(at + 1) == "by" ? ClaimedBy(at)
        : Deed(at);

    private Charge? Responsibility(int at)
    {
        var verb = at - 1;
        while (verb > at - 4 && Degrees.Contains(text.Lower(verb)))
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
        if (text.Lower(act.First) == "responsibility" && act.End > act.First + 2)
        {
            act = new Stretch(act.First + 2, act.End);
        }
        var who = clauses.Subjects.After(at + 2);
        return group.Negated || group.Unrealised || !group.Passive || act.IsEmpty || IsNoDeed(act)
            ? null
            : new Charge(who, who, act, AllegationKind.ClaimsResponsibility, at);
    }

    // "The group has claimed the attack on the station".
    private Charge? Deed(int at)
    {
        var deed = at + 1;
        while (deed < at + 5 && !Deeds.Contains(text.Lower(deed)) && text.Lower(deed) != "responsibility")
        {
            deed++;
        }
        var group = VerbGroup.At(text, at);
        var subject = clauses.Subjects.Before(group.First);
        var act = clauses.Matters.Clause(at + 1);
        return
            !Deeds.Contains(text.Lower(deed))
            || act.End <= deed
            || group is { Negated: true } or { Unrealised: true } or { Passive: true }
            || subject.IsEmpty
            || IsNobody(subject)
            // "claimed the attack had failed" says something of it, and claims no deed.
            || clauses.HoldsVerb(act)
            ? null
            : new Charge(subject, subject, act, AllegationKind.ClaimsResponsibility, at);
    }

    private bool IsNoDeed(Stretch act)
    {
        for (var i = act.First; i < act.End; i++)
        {
            if (NoDeeds.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsNobody(Stretch subject) =>
        Nobodies.Contains(text.Lower(subject.First)) || Nobodies.Contains(text.Lower(subject.First - 1));
}
