using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Reads stands that "no" states: "There was no immediate comment from …", "no independent confirmation of …".</summary>
internal sealed class AbsenceReader(Clauses clauses)
{
    private static readonly FrozenSet<string> Comments = Vocabulary.Of("comment");
    private static readonly FrozenSet<string> Verifications = Vocabulary.Of("verification");
    private static readonly FrozenSet<string> About = Vocabulary.Of("about");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The stand that the "no" at <paramref name="at"/> states; null where it states none.</summary>
    public Stand? Read(int at)
    {
        var noun = at + 1;
        while (noun < at + 5 && !Comments.Contains(text.Lower(noun)))
        {
            noun++;
        }
        if (!Comments.Contains(text.Lower(noun)) || text.SentenceIndexOf(noun) != text.SentenceIndexOf(at))
        {
            return null;
        }
        var words = new Stretch(at, noun + 1);
        var from = clauses.Find(noun + 1, clauses.Limit(noun, 25), "from", "by");
        var topic = noun + 1;
        while (topic < noun + 12 && !(About.Contains(text.Lower(topic)) && !clauses.Times.Covers(topic + 1)))
        {
            topic++;
        }
        var matter = About.Contains(text.Lower(topic)) ? clauses.Matters.Clause(topic + 1) : default;
        if (from < 0)
        {
            return Verifications.Contains(text.Lower(noun)) ? new Stand(default, Stance.Doubts, words, matter) : null;
        }
        var actor = clauses.Subjects.After(from + 1);
        if (matter.First < from && matter.End > from)
        {
            matter = new Stretch(matter.First, from);
        }
        return actor.IsEmpty ? null : new Stand(actor, Stance.Silent, words, matter);
    }
}
