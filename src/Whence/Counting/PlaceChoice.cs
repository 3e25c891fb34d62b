using Whence.Reading;

namespace Whence.Counting;

/// <summary>Chooses, among the places of a text, where what a figure counts happened.</summary>
internal sealed class PlaceChoice(ImmutableArray<Place> places)
{
    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    private int first;

    /// <summary>The most specific place of the sentence, nearest to the words that say what happened.</summary>
    public Place? Of(Span quote, Span anchor, Sentence sentence)
    {
        var from = Math.Max(sentence.Span.Start, quote.Start - Reach);
        while (first < places.Length && (places[first].Span?.End ?? 0) < from)
        {
            first++;
        }
        var words = anchor.Cover(quote);
        Place? best = null;
        var cost = int.MaxValue;
        for (
            var i = first;
            i < places.Length
                && places[i].Span is { } span
                && span.Start < Math.Min(sentence.Span.End, quote.End + Reach);
            i++
        )
        {
            if (sentence.Span.Contains(span))
            {
                var price = places[i].Precision * 40 + span.DistanceTo(words) + (span.Start < quote.Start ? 20 : 0);
                if (price < cost)
                {
                    (best, cost) = (places[i], price);
                }
            }
        }
        return best;
    }
}
