using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>What the words around a charge name: who is charged, who charges, and where the words of what begin.</summary>
internal sealed class ChargeParts(Clauses clauses)
{
    private static readonly FrozenSet<string> Determiners = Vocabulary.Of("determiner");
    private readonly AnnotatedText text = clauses.Text;

    /// <summary>The link that opens the act; -1 where none does.</summary>
    /// <remarks>In "the government of the valley of hiding the toll" it is the "of" before the verb's "-ing".</remarks>
    public int Link(int first, int limit, string link)
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

    /// <summary>Who charges, by the "by" at <paramref name="by"/>, or one that ends the act, which is then cut there.</summary>
    public Stretch Agent(int by, int link, ref Stretch act)
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

    /// <summary>Tokens [first, end) without adverbs and times at either end.</summary>
    public Stretch Object(int first, int end)
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

    public bool OnlyTime(int first, int end) => Object(first, end).IsEmpty;
}
