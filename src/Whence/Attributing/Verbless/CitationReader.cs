using Whence.Attributing.Actors;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>
/// Reads who stands behind a speaker: in "the daily reported, citing two officials, that ten died" the daily says that the
/// officials say so.
/// </summary>
internal readonly struct CitationReader(AnnotatedText text)
{
    // How many attributions back the speaker of "citing" is sought.
    private const int Window = 4;

    /// <summary>
    /// The triples of <paramref name="triples"/>, in the order of their cues, with those that each "citing" makes; its phrase is
    /// part of what the citing speaker says.
    /// </summary>
    public List<Triple> Read(List<Triple> triples)
    {
        List<Triple>? cited = null;
        var next = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var (kind, length) = PhraseTable.At(text, i);
            if (kind != PhraseKind.Cites)
            {
                continue;
            }
            while (next < triples.Count && triples[next].Cue.First < i + length)
            {
                next++;
            }
            var end = text.SentenceOf(i).End;
            while (end > i + length && text.Lower(end - 1) is "." or "!" or "?")
            {
                end--;
            }
            var source = (First: i + length, End: new SourceExtent(text).End(i + length, end));
            if (Owner(triples, next, i) is { } owner && Speaks(source.First, source.End))
            {
                var of = triples[owner];
                var (before, after) = (Without(of.Before, i, source.End), Without(of.After, i, source.End));
                triples[owner] = Holding(of, before, after, (i, source.End));
                (cited ??= []).Add(new Triple(source, (i, i + length), before, after));
            }
        }
        // Where "citing" was taken for a verb of saying, this reading stands for that one.
        return cited is null
            ? triples
            :
            [
                .. triples
                    .Where(triple => cited.TrueForAll(c => c.Place != triple.Place))
                    .Concat(cited)
                    .OrderBy(triple => triple.Place),
            ];
    }

    private int? Owner(List<Triple> triples, int next, int at)
    {
        var sentence = text.SentenceOf(at);
        // "The agency, citing two officials, reported …"
        if (next < triples.Count && triples[next] is var later && later.Cue.First < sentence.End)
        {
            if (later.Source.First < at && later.Source.End >= at - 1)
            {
                return next;
            }
        }
        for (var i = next - 1; i >= Math.Max(0, next - Window); i--)
        {
            if (
                triples[i].Cue.First >= sentence.First
                && triples[i].Cue.First < at
                && triples[i].Cue.End > triples[i].Cue.First
            )
            {
                return i;
            }
        }
        return null;
    }

    private Triple Holding(Triple of, (int, int) before, (int, int) after, (int First, int End) phrase)
    {
        var source =
            of.Source.First < phrase.First
                ? Edges.Trim(text, of.Source.First, Math.Min(of.Source.End, phrase.First))
                : of.Source;
        return phrase.First < of.Cue.First
            ? of with
            {
                Source = source,
                Before = before == default ? phrase : before,
                After = after,
            }
            : of with
            {
                Before = before,
                After = after == default ? phrase : Cover(phrase, after),
            };
    }

    private static (int, int) Cover((int First, int End) one, (int First, int End) other) =>
        (Math.Min(one.First, other.First), Math.Max(one.End, other.End));

    // What is left of a content outside the phrase; where the phrase stands in its midst, all of it.
    private (int, int) Without((int First, int End) content, int first, int end) =>
        content == default || end <= content.First || content.End <= first ? content
        : first - content.First <= 1 ? Edges.Trim(text, end, content.End)
        : content.End - end <= 1 ? Edges.Trim(text, content.First, first)
        : content;

    // Reasons and papers are cited too: only one who speaks makes a chain.
    private bool Speaks(int first, int end)
    {
        var head = first;
        while (
            head + 1 < end
            && text.Lower(head + 1)
                is not ("of" or "for" or "in" or "on" or "at" or "from" or "with" or "close" or "familiar" or "who")
        )
        {
            if (text.Lower(head + 1) is "'s" or "'")
            {
                return false;
            }
            head++;
        }
        return first < end && (ActorWords.Nouns.ContainsKey(text.Lower(head)) || char.IsUpper(text.Word(head)[0]));
    }
}
