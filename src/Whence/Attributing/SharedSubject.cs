using System.Collections.Frozen;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Gives a verb that shares its subject with the one before it its source: in "the union said that 35 had died, and accused the
/// owner of …" the union accuses, and does so beside what it says, not within.
/// </summary>
internal readonly struct SharedSubject(AnnotatedText text)
{
    // How many attributions back the one may stand that has the subject.
    private const int Window = 4;

    // Verbs of those who speak in public. "He posed a threat and refused to stop" goes on within what was said.
    private static readonly FrozenSet<string> Public = Table.Shipped("Attributing/Unmarked/words.tsv").ByKind()[
        "public"
    ];

    /// <summary><paramref name="triples"/>, in the order of their cues, each with its own source.</summary>
    public List<Triple> Of(List<Triple> triples)
    {
        for (var i = 0; i < triples.Count; i++)
        {
            var and = triples[i].Cue.First - 1;
            if (text.Lower(and) != "and" || !Public.Contains(text.Lower(and + 1)))
            {
                continue;
            }
            for (var j = i - 1; j >= Math.Max(0, i - Window); j--)
            {
                var held = triples[j];
                if (
                    (held.After.Holds(and) || held.After.End == and)
                    && held.Source.End > held.Source.First
                    && held.Source.End <= held.Cue.First
                    && (triples[i].Source == held.Source || IsClause(triples[i].Source))
                )
                {
                    triples[i] = triples[i] with { Source = held.Source };
                    triples[j] = held with { After = Edges.Trim(text, held.After.First, and) };
                    break;
                }
            }
        }
        return triples;
    }

    // "35 had died, and": what the rules take for the subject where they look no farther than the verb.
    private bool IsClause((int First, int End) source) =>
        source.End - source.First > 2
        && (text.HoldsFiniteVerb(source.First, source.End) || text.Lower(source.End - 1) == "and");
}
