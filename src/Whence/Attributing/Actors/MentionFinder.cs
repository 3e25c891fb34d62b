using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Finds all mentions of actors in a report, sources and others, in reading order.</summary>
internal sealed class MentionFinder(AnnotatedText text, MentionReader reader)
{
    private static readonly FrozenSet<string> Prepositions = ActorWords.Of("preposition");

    /// <summary>The mentions, given the sources' tokens and which tokens stand in what somebody said.</summary>
    /// <param name="sources">Token ranges, in order.</param>
    /// <param name="said">For each token.</param>
    public List<Mention> Find(List<(int First, int End)> sources, bool[] said)
    {
        var found = new List<Mention>();
        var phrases = new PhraseFinder(text);
        var (next, led) = (0, -1);
        for (var i = 0; i < text.Count; )
        {
            while (next < sources.Count && sources[next].First < i)
            {
                next++;
            }
            var speaks = next < sources.Count && sources[next].First == i;
            var end = speaks ? sources[next].End : phrases.End(i);
            if (!speaks && next < sources.Count && sources[next].First < end)
            {
                i = sources[next].First;
                continue;
            }
            if (end <= i || reader.Read(i, end) is not { } mention || mention.End <= i)
            {
                i++;
                continue;
            }
            var sentence = text.SentenceIndexOf(i);
            var leads = led != sentence && (i == 0 || !Prepositions.Contains(text.Lower(i - 1)));
            led = leads ? sentence : led;
            found.Add(mention with { Speaks = speaks, Leads = leads, Said = said[i] });
            i = mention.End;
        }
        return found;
    }
}
