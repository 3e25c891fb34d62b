using System.Collections.Frozen;
using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>
/// Reads who charges whom with what: "accused … of", "charged with", "alleged that", "accusations that"; and by the readers
/// beside it who blames whom and who claims a deed.
/// </summary>
internal sealed class ChargeReader(Clauses clauses)
{
    private const int Reach = 30;
    private static readonly FrozenSet<string> Accuse = Vocabulary.Of("accuse");
    private static readonly FrozenSet<string> Charged = Vocabulary.Of("charged");
    private static readonly FrozenSet<string> Allege = Vocabulary.Of("allege");
    private static readonly FrozenSet<string> Nouns = Vocabulary.Of("charge");
    private static readonly FrozenSet<string> Leads = Vocabulary.Of("lead");
    private readonly AnnotatedText text = clauses.Text;
    private readonly ChargeParts parts = new(clauses);
    private readonly OwnDeedReader deeds = new(clauses);
    private readonly BlameReader blames = new(clauses, new ChargeParts(clauses));

    /// <summary>The charge that hangs on the word at <paramref name="at"/>; null where there is none.</summary>
    public Charge? Read(int at)
    {
        var word = text.Lower(at);
        var charge =
            blames.Read(at)
            ?? deeds.Read(at)
            ?? (
                Accuse.Contains(word) ? Verb(at, "of")
                : Charged.Contains(word) ? Verb(at, "with")
                : Allege.Contains(word) && text.Lower(at + 1) == "that" ? Alleged(at)
                : Nouns.Contains(word) ? Noun(at)
                : null
            );
        return charge is { } found && !found.Accused.IsEmpty && !found.Act.IsEmpty ? found : null;
    }

    private Charge? Verb(int at, string link)
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
        var of = parts.Link(at + 1, limit, link);
        if (of < 0)
        {
            return null;
        }
        var by = clauses.Find(at + 1, of, "by");
        var act = clauses.Matters.Clause(of + 1);
        if (group.Passive || of == at + 1 || by == at + 1 || parts.OnlyTime(at + 1, of))
        {
            act = group.First == at ? Reduced(act) : act;
            var agent = parts.Agent(by, of, ref act);
            var charged = clauses.Subjects.Before(group.First);
            return new Charge(
                agent.IsEmpty && group.First < at ? Teller(at, charged) : agent,
                charged,
                act,
                AllegationKind.Accuses,
                at
            );
        }
        var accused = parts.Object(at + 1, of);
        return new Charge(clauses.Subjects.Before(group.First), accused, act, AllegationKind.Accuses, at);
    }

    // "Prosecutors said the three are suspected of": they suspect. What an outlet says so, others do.
    private Stretch Teller(int at, Stretch charged)
    {
        var teller = clauses.SourceOf(at);
        if (teller.First < charged.End && charged.First < teller.End)
        {
            return default;
        }
        for (var i = teller.First; i < teller.End; i++)
        {
            if (
                ActorWords.Nouns.TryGetValue(text.Lower(i), out var noun)
                && noun.Class is ActorClass.Person or ActorClass.State or ActorClass.Body
            )
            {
                return teller;
            }
        }
        return default;
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
            var of = parts.Link(next + 1, clauses.Limit(at, Reach), "of");
            return of < 0
                ? null
                : new Charge(
                    accuser,
                    parts.Object(next + 1, of),
                    clauses.Matters.Clause(of + 1),
                    AllegationKind.Accuses,
                    at
                );
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
}
