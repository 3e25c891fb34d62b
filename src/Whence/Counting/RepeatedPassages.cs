using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Sentences that stand in a report more than once, word for word: what is counted or alleged in a later one repeats the
/// first.
/// </summary>
public sealed class RepeatedPassages
{
    // Shorter sentences ("He agreed.") recur without being copies.
    private const int FewestWords = 5;
    private readonly List<(Span Later, Span Earlier)> pairs = [];

    /// <summary>The later passages, in reading order.</summary>
    public ImmutableArray<Span> Later => [.. pairs.Select(pair => pair.Later)];

    /// <summary>Finds the repeated sentences of <paramref name="text"/>.</summary>
    public static RepeatedPassages Of(AnnotatedText text)
    {
        var found = new RepeatedPassages();
        var seen = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Length >= FewestWords && !seen.TryAdd(sentence.Span.In(text.Text), sentence.Span))
            {
                found.pairs.Add((sentence.Span, seen[sentence.Span.In(text.Text)]));
            }
        }
        return found;
    }

    /// <summary>Names, on each figure of a later passage, the figure that it repeats.</summary>
    public ImmutableArray<Figure> Mark(ImmutableArray<Figure> figures)
    {
        var byStart = figures.ToDictionary(figure => figure.Quote.Start);
        return pairs.Count == 0
            ? figures
            : [.. figures.Select(figure => figure with { Repeats = Earlier(figure.Quote.Start, byStart)?.Id })];
    }

    /// <summary>Names, on each allegation of a later passage, the allegation that it repeats.</summary>
    public ImmutableArray<Allegation> Mark(ImmutableArray<Allegation> allegations)
    {
        var byStart = allegations
            .GroupBy(item => item.Act.Start)
            .ToDictionary(group => group.Key, group => group.First());
        return pairs.Count == 0
            ? allegations
            : [.. allegations.Select(item => item with { Repeats = Earlier(item.Act.Start, byStart)?.Id })];
    }

    private T? Earlier<T>(int start, Dictionary<int, T> byStart)
        where T : class
    {
        int low = 0,
            high = pairs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[middle].Later.End <= start ? (middle + 1, high) : (low, middle);
        }
        return low < pairs.Count && pairs[low].Later.Contains(start)
            ? byStart.GetValueOrDefault(pairs[low].Earlier.Start + start - pairs[low].Later.Start)
            : null;
    }
}
