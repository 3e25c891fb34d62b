using System.Collections.Frozen;
using Whence.Attributing;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads the stand that one verb states: "has not commented on", "denied", "could not be verified by".</summary>
internal sealed class StanceReader(Clauses clauses)
{
    private const int Near = 8;
    private static readonly FrozenSet<string> Claims = Vocabulary.Of("claim");
    private static readonly FrozenSet<string> Records = Vocabulary.Of("record");
    private static readonly FrozenSet<string> UntrueWords = Vocabulary.Of("untrue");
    private static readonly FrozenSet<string> DoubtWords = Vocabulary.Of("doubt");
    private static readonly FrozenSet<string> SpeechVerbs = Vocabulary.Of("speech");
    private static readonly FrozenSet<string> Inquiries = Vocabulary.Of("inquiry");
    private static readonly FrozenSet<string> Comments = Vocabulary.Of("comment");
    private static readonly FrozenSet<string> Questions = Vocabulary.Of("whether");
    private static readonly FrozenSet<string> Silences = Vocabulary.Of("silence");
    private static readonly FrozenSet<string> About = Vocabulary.Of("about");
    private static readonly FrozenSet<string> Access = Vocabulary.Of("access");
    private static readonly FrozenSet<string> Inactions = Vocabulary.Of("inaction");
    private static readonly FrozenSet<string> Nobodies = Vocabulary.Of("nobody");
    private static readonly FrozenSet<string> Modals = Vocabulary.Of("modal");
    private static readonly FrozenSet<string> Perfects = Vocabulary.Of("perfect");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The stands that the verb at <paramref name="head"/> states: one for each actor; empty where it states none.</summary>
    public IEnumerable<Stand> Read(int head)
    {
        if (!StanceVerb.ByForm.TryGetValue(text.Lower(head), out var verb))
        {
            return [];
        }
        var group = VerbGroup.At(text, head);
        if (
            (text.Lower(head) == "unavailable" && !group.Passive)
            || (text.Lower(head) == "doubt" && StanceVerb.ByForm.ContainsKey(text.Lower(head - 1)))
        )
        {
            return [];
        }
        var after = After(head, verb.Need, out var matter);
        if (after < 0)
        {
            return [];
        }
        var subject = Subject(group);
        // "Neither claim could be verified", "no report was confirmed"
        var none =
            group.Passive && (text.Lower(subject.First) == "neither" || Nobodies.Contains(text.Lower(subject.First)));
        var neither = none || text.Lower(subject.First - 1) == "neither" || text.Lower(head - 1) == "neither";
        if (StanceOf(verb, group, neither, head) is not { } stance)
        {
            return [];
        }
        matter = Cut(matter, text.Lower(group.First - 1) is "who" or "which");
        var words = new Stretch(group.First, Math.Max(after, head + 1));
        if (group.Passive && verb.Need is StanceNeed.Matter or StanceNeed.Claim)
        {
            var by = clauses.Find(head + 1, clauses.Limit(head, Near), "by");
            var agent = by > 0 ? clauses.Subjects.After(by + 1) : default;
            return !agent.IsEmpty ? [new Stand(agent, stance, words, subject)]
                // "could not be verified": by the report itself.
                : stance == Stance.Doubts && !subject.IsEmpty ? [new Stand(default, stance, words, subject)]
                : [];
        }
        if (subject.IsEmpty || IsNobody(subject) || Inactions.Contains(text.Lower(subject.End - 1)))
        {
            return [];
        }
        return clauses.Subjects.Split(subject, neither).Select(actor => new Stand(actor, stance, words, matter));
    }

    // "dismissed the report as false" is on the report; "who denied the charges, resigned" is on the charges.
    private Stretch Cut(Stretch matter, bool relative)
    {
        // "dismissed as false a report that": the report.
        if (text.Lower(matter.First) == "as" && UntrueWords.Contains(text.Lower(matter.First + 1)))
        {
            return new Stretch(matter.First + 2, Math.Max(matter.First + 2, matter.End));
        }
        for (var i = matter.First + 1; i < matter.End; i++)
        {
            var untrue = i + 1 < matter.End && text.Lower(i + 1) is "\"" or "“" or "``" or "‘" ? i + 2 : i + 1;
            if (text.Lower(i) == "as" && UntrueWords.Contains(text.Lower(untrue)) || relative && text.Lower(i) == ",")
            {
                return new Stretch(matter.First, i);
            }
        }
        return matter;
    }

    private Stance? StanceOf(StanceVerb verb, VerbGroup group, bool neither, int head)
    {
        var word = text.Lower(head);
        if (group.Unrealised)
        {
            // "would not comment" refuses; "will confirm" has not happened.
            return group.Negated && verb.Negated == Stance.Silent && word is not ("deny" or "be")
                ? Stance.Declines
                : null;
        }
        // "neither confirmed nor denied", "could neither confirm nor deny", "would not confirm or deny".
        if (verb.Need == StanceNeed.Matter && text.Lower(head + 1) is "nor" or "or")
        {
            return text.Lower(head - 1) == "neither" || group.Negated ? Stance.Declines : null;
        }
        if (text.Lower(head - 1) is "nor" or "or" && StanceVerb.ByForm.ContainsKey(text.Lower(head - 2)))
        {
            return null;
        }
        return (group.Negated || neither && group.Passive) && group.Able ? verb.Unable
            : group.Able ? null
            : group.Negated || neither ? verb.Negated
            : word is "deny" or "confirm" && text.Lower(head - 1) == "did" ? null
            : verb.Plain;
    }

    private Stretch Subject(VerbGroup group)
    {
        var first = group.First;
        if (text.Lower(first - 1) == "neither")
        {
            first--;
        }
        while (Perfects.Contains(text.Lower(first - 1)) || Modals.Contains(text.Lower(first - 1)))
        {
            first--;
        }
        return clauses.Subjects.Before(first);
    }

    private bool IsNobody(Stretch subject) =>
        Nobodies.Contains(text.Lower(subject.First)) || Nobodies.Contains(text.Lower(subject.First - 1));

    // The token after the words that state the stand, -1 where what must follow does not; and what the stand is on.
    private int After(int head, StanceNeed need, out Stretch matter)
    {
        var next = Past(head + 1);
        var limit = clauses.Limit(head, Near + 1);
        matter = default;
        switch (need)
        {
            case StanceNeed.Matter:
                if (text.Lower(next) is "or" or "nor" && StanceVerb.ByForm.ContainsKey(text.Lower(next + 1)))
                {
                    next += 2;
                }
                if (
                    new Descriptions(text).IsFate(next)
                    || Access.Contains(text.Lower(next))
                    || Access.Contains(text.Lower(next + 1))
                    || (text.Lower(next) is "to" && text.Lower(next + 1).Contains("hospital", StringComparison.Ordinal))
                )
                {
                    return -1;
                }
                matter = clauses.Matters.Clause(next);
                return next;
            case StanceNeed.Claim:
                matter = clauses.Matters.Clause(next);
                return
                    Any(Claims, next, limit) || Any(UntrueWords, next, limit) || text.Lower(next) is "that" or "whether"
                    ? next
                    : -1;
            case StanceNeed.Untrue:
                var untrue = Index(UntrueWords, next, clauses.Limit(head, Near * 2));
                var claim = Index(Claims, next, untrue) is var said and > 0 ? said : Index(Records, next, untrue);
                matter = claim > 0 ? new Stretch(next, claim + 1) : default;
                return claim > 0 && untrue > claim ? untrue + 1 : -1;
            case StanceNeed.Doubt:
                var doubt = Index(DoubtWords, next, Math.Min(limit, next + 3));
                matter =
                    doubt > 0 && About.Contains(text.Lower(doubt + 1)) ? clauses.Matters.Clause(doubt + 2) : default;
                return doubt > 0 ? doubt + 1 : -1;
            case StanceNeed.Speech:
                return Speech(next, out matter);
            case StanceNeed.Comment:
                matter = Topic(next);
                return next;
            case StanceNeed.Inquiry:
                var inquiry = Index(Inquiries, next, limit);
                matter =
                    inquiry > 0
                        ? Topic(inquiry + 1)
                        : clauses.Matters.Clause(text.Lower(next) == "to" ? next + 1 : next);
                return inquiry > 0 || Any(Claims, next, limit) || matter.IsEmpty ? next : -1;
            case StanceNeed.Whether:
                matter = clauses.Matters.Clause(next);
                return Questions.Contains(text.Lower(next)) ? next : -1;
            case StanceNeed.Contact:
                matter = Topic(next);
                return Any(Comments, next, limit) || (text.Lower(head) == "reached" && text.Lower(head - 1) == "be")
                    ? next
                    : -1;
            case StanceNeed.Topic:
                matter = Topic(next);
                return matter.IsEmpty ? -1 : next;
            case StanceNeed.Silence:
                matter = Topic(next + 1);
                return Silences.Contains(text.Lower(next)) ? next + 1 : -1;
            default:
                var no = text.Lower(next) == "no" ? Index(Comments, next, Math.Min(limit, next + 5)) : -1;
                matter = no > 0 ? Topic(no + 1) : default;
                return no > 0 ? no + 1 : -1;
        }
    }

    // "declined to say whether …", "refused to confirm or deny …", "declined comment".
    private int Speech(int next, out Stretch matter)
    {
        matter = default;
        if (Comments.Contains(text.Lower(next)))
        {
            matter = Topic(next + 1);
            return next + 1;
        }
        var verb = Past(next + 1);
        if (text.Lower(next) != "to" || !SpeechVerbs.Contains(text.Lower(verb)))
        {
            return -1;
        }
        var end = verb + 1;
        while (text.Lower(end) is "or" or "and" && SpeechVerbs.Contains(text.Lower(end + 1)))
        {
            end += 2;
        }
        matter = text.Lower(verb) is "comment" or "speak" or "elaborate" or "respond" or "speculate" or "answer"
            ? Topic(end)
            : clauses.Matters.Clause(end);
        return end;
    }

    // What a comment would be on: "on the cause", "about reports that …"; empty where nothing is named.
    private Stretch Topic(int from)
    {
        for (var i = from; i < (from < text.Count ? clauses.Limit(from, Near) : from); i++)
        {
            if (text.Lower(i) is "," or ";" or "but" or "and")
            {
                break;
            }
            if (
                About.Contains(text.Lower(i))
                && !clauses.Times.Covers(i + 1)
                && !Inquiries.Contains(text.Lower(i + 1))
                && !Inquiries.Contains(text.Lower(i + 2))
            )
            {
                return clauses.Matters.Clause(i + 1);
            }
        }
        return default;
    }

    private int Past(int i)
    {
        while (VerbGroup.IsAdverb(text.Lower(i)))
        {
            i++;
        }
        return i;
    }

    private bool Any(FrozenSet<string> words, int first, int end) => Index(words, first, end) >= 0;

    private int Index(FrozenSet<string> words, int first, int end)
    {
        for (var i = first; i < Math.Min(end, text.Count); i++)
        {
            if (words.Contains(text.Lower(i)))
            {
                return i;
            }
        }
        return -1;
    }
}
