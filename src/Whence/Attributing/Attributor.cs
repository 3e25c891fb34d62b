using Whence.Attributing.Actors;
using Whence.Attributing.Learned;
using Whence.Attributing.Unmarked;
using Whence.Attributing.Verbless;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Finds who is said to have said what.</summary>
public sealed class Attributor
{
    /// <summary>The attributions of <paramref name="text"/>, nested ones included, in reading order.</summary>
    public ImmutableArray<Attribution> Attribute(AnnotatedText text)
    {
        var rules = Rules(text);
        var learned = new LearnedFinder(text, AttributionModel.Shipped, rules);
        var stated = new JoinedFinder(new JoinedFinder(new VerblessFinder(text), learned), new TrailingFinder(text));
        // At the ends of sentences that lost their commas the rules read sources better than what was learned.
        var outer = new JoinedFinder(new UnmarkedFinder(text), stated);
        var triples = new NestedReader(text, outer, rules).Read();
        var attributions = Nesting.Arrange(text, Mended(text, triples));
        var cast = new Cast(text, attributions);
        return [.. attributions.Select(attribution => attribution with { Speaker = cast.SpeakerOf(attribution) })];
    }

    // What was found word by word, made whole by what its sentence says of it.
    private static List<Triple> Mended(AnnotatedText text, List<Triple> triples)
    {
        var whole = new WholeSource(text);
        var named = new NamedTwice(text);
        var straddled = new Straddled(text);
        var descriptions = new Descriptions(text);
        return
        [
            .. new SharedSubject(text)
                .Of(new CitationReader(text).Read(triples))
                .Where(triple => !descriptions.Hold(triple))
                .Select(whole.Of)
                .Select(named.Of)
                .Select(straddled.Of),
        ];
    }

    /// <summary>Finds triples of <paramref name="text"/> by rules alone.</summary>
    internal static ITripleFinder Rules(AnnotatedText text) =>
        new JoinedFinder(new UnmarkedFinder(text), new JoinedFinder(new VerblessFinder(text), new ClauseFinder(text)));

    /// <summary>The verbatim quotations of <paramref name="attributions"/>: passages between quotation marks in their content.</summary>
    public ImmutableArray<Quotation> Quotations(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        var found = new SortedDictionary<Span, (Attribution Of, int Length)>();
        foreach (var attribution in attributions)
        {
            foreach (var content in attribution.Content)
            {
                for (var i = FirstQuote(text, content.Start); i < text.Quotes.Length; i++)
                {
                    var words = text.Quotes[i];
                    if (words.Start >= content.End)
                    {
                        break;
                    }
                    // The innermost attribution around a quotation is the one that speaks it.
                    if (
                        content.Contains(words)
                        && IsUtterance(words.In(text.Text))
                        && (!found.TryGetValue(words, out var held) || content.Length < held.Length)
                    )
                    {
                        found[words] = (attribution, content.Length);
                    }
                }
            }
        }
        return [.. found.Select(x => new Quotation(x.Value.Of.Id, x.Value.Of.Speaker, x.Key, x.Key.In(text.Text)))];
    }

    // `"several dozen"` is a term in quotation marks, not what somebody said.
    private static bool IsUtterance(ReadOnlySpan<char> words)
    {
        const int fewest = 4;
        var (count, inside) = (0, false);
        foreach (var c in words)
        {
            if (!inside && char.IsLetterOrDigit(c) && ++count == fewest)
            {
                return true;
            }
            inside = !char.IsWhiteSpace(c) && (inside || char.IsLetterOrDigit(c));
        }
        return false;
    }

    private static int FirstQuote(AnnotatedText text, int start)
    {
        int low = 0,
            high = text.Quotes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Quotes[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
