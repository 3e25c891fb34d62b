using System.Collections.Frozen;
using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>
/// Reads who holds whom at fault for what: "blamed … for", "blamed … on", "put the blame on", "held responsible for",
/// "pointed the finger at", "was to blame for".
/// </summary>
internal sealed class BlameReader(Clauses clauses, ChargeParts parts)
{
    private const int Reach = 30;
    private static readonly FrozenSet<string> Blame = Vocabulary.Of("blame");
    private static readonly FrozenSet<string> Lay = Vocabulary.Of("lay");
    private static readonly FrozenSet<string> Hold = Vocabulary.Of("hold");
    private static readonly FrozenSet<string> Point = Vocabulary.Of("point");
    private static readonly FrozenSet<string> Determiners = Vocabulary.Of("determiner");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The charge that hangs on the word at <paramref name="at"/>; null where there is none.</summary>
    public Charge? Read(int at)
    {
        var word = text.Lower(at);
        return word == "blame" && text.Lower(at - 1) == "to" ? Stated(at, at - 1)
            : Blame.Contains(word) && !IsLaid(at) ? Blamed(at)
            : word == "responsible" ? Held(at)
            : word == "blame" ? Laid(at)
            : word is "finger" or "fingers" ? Pointed(at)
            : null;
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
        var bare = link == at + 1 || by == at + 1 || parts.OnlyTime(at + 1, link);
        var subject = clauses.Subjects.Before(group.First);
        if (text.Lower(link) == "for")
        {
            var act = clauses.Matters.Clause(link + 1);
            return group.Passive || bare
                ? new Charge(parts.Agent(by, link, ref act), subject, act, AllegationKind.Blames, at)
                : new Charge(subject, parts.Object(at + 1, link), act, AllegationKind.Blames, at);
        }
        var accused = clauses.Subjects.After(link + 1);
        if (!bare && !group.Passive)
        {
            return new Charge(subject, accused, parts.Object(at + 1, link), AllegationKind.Blames, at);
        }
        // "an attack that the mayor has blamed on …": the subject blames, and what it blames stands before the relative.
        var relative = text.Lower(subject.First - 1) is "that" or "which" ? subject.First - 1 : -1;
        if (!group.Passive && !subject.IsEmpty && relative > 0)
        {
            return new Charge(subject, accused, clauses.Subjects.Before(relative + 1), AllegationKind.Blames, at);
        }
        var none = default(Stretch);
        var accuser = parts.Agent(by, link, ref none);
        return accuser.IsEmpty && !IsActor(accused)
            ? null
            : new Charge(accuser, accused, subject, AllegationKind.Blames, at);
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
        var act = with < on ? parts.Object(with + 1, on) : clauses.Matters.Clause(with + 1);
        var accused = with < on ? clauses.Subjects.After(on + 1) : parts.Object(on + 1, with);
        return new Charge(clauses.Subjects.Before(group.First), accused, act, AllegationKind.Blames, at);
    }

    // "pointed the finger at the operator for the flood".
    private Charge? Pointed(int at)
    {
        var verb = Determiners.Contains(text.Lower(at - 1)) ? at - 2 : at - 1;
        if (!Point.Contains(text.Lower(verb)) || text.Lower(at + 1) != "at")
        {
            return null;
        }
        var group = VerbGroup.At(text, verb);
        var link = clauses.Find(at + 2, clauses.Limit(at, Reach), "for", "over");
        return group.Negated || group.Unrealised || link < 0
            ? null
            : new Charge(
                clauses.Subjects.Before(group.First),
                parts.Object(at + 2, link),
                clauses.Matters.Clause(link + 1),
                AllegationKind.Blames,
                at
            );
    }

    // "holds the operator responsible for the flood".
    private Charge? Held(int at)
    {
        if (text.Lower(at + 1) != "for")
        {
            return null;
        }
        if (VerbGroup.At(text, at).Passive)
        {
            return Stated(at, at);
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
                    parts.Object(verb + 1, at),
                    act,
                    AllegationKind.Blames,
                    at
                );
        }
        return null;
    }

    // "said the army was responsible for", "said the army was to blame for": whoever says so blames.
    private Charge? Stated(int at, int head)
    {
        var group = VerbGroup.At(text, head);
        return
            text.Lower(at + 1) != "for"
            || group is { Negated: true } or { Unrealised: true } or { Able: true } or { Passive: false }
            || clauses.SourceOf(at) is not { IsEmpty: false } speaker
            ? null
            : new Charge(
                speaker,
                clauses.Subjects.Before(group.First),
                clauses.Matters.Clause(at + 2),
                AllegationKind.Blames,
                at
            );
    }

    private bool IsLaid(int at) =>
        text.Lower(at) == "blame" && (Determiners.Contains(text.Lower(at - 1)) || Lay.Contains(text.Lower(at - 1)));

    // "was blamed on low pay": what is no actor is a cause, and nobody is charged.
    private bool IsActor(Stretch accused)
    {
        for (var i = accused.First; i < accused.End; i++)
        {
            if (ActorWords.Nouns.ContainsKey(text.Lower(i)) || char.IsUpper(text.Word(i)[0]))
            {
                return true;
            }
        }
        return false;
    }
}
