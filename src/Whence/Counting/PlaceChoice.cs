using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Chooses, among the places of a text, where what a figure counts happened: the most specific one of its clause that something is
/// said to happen in or to, else that of the sentence before where the sentence points back at it.
/// </summary>
internal sealed class PlaceChoice(
    AnnotatedText text,
    Barriers barriers,
    SourceMask sources,
    ImmutableArray<Place> places
)
{
    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    // What a level of precision, and a place before the number and not after it, weigh against a barrier's points.
    private const int Level = 3;
    private const int Ahead = 2;
    private const int Weak = 12;
    private const int Holder = 24;

    private readonly Continuation continuation = new(text);
    private int first;
    private (int Sentence, Place Place)? last;

    /// <summary>Where what <paramref name="measure"/> says happened to those that <paramref name="quote"/> counts.</summary>
    /// <param name="quote">The quantity's words.</param>
    /// <param name="anchor">The words that say what happened.</param>
    /// <param name="sentence">The sentence of both.</param>
    /// <param name="measure">What happened.</param>
    public Place? Of(Span quote, Span anchor, Sentence sentence, Measure measure)
    {
        var place = Within(sentence, anchor.Cover(quote), quote, measure) ?? Carried(sentence, quote);
        if (place is not null)
        {
            last = (text.SentenceIndexOf(sentence.First), place);
        }
        return place;
    }

    private Place? Within(Sentence sentence, Span words, Span quote, Measure measure)
    {
        var from = Math.Max(sentence.Span.Start, quote.Start - Reach);
        while (first < places.Length && Spot(places[first]).End < from)
        {
            first++;
        }
        Place? best = null;
        var least = int.MaxValue;
        var end = Math.Min(sentence.Span.End, quote.End + Reach);
        for (var i = first; i < places.Length && Spot(places[i]) is var spot && spot.Start < end; i++)
        {
            if (
                !sentence.Span.Contains(spot)
                || Cost(places[i].Role, measure) is not { } cost
                || sources.Covers(spot, words)
            )
            {
                continue;
            }
            var price =
                cost
                + barriers.Between(words, spot)
                + places[i].Precision * Level
                + (spot.Start < quote.Start ? Ahead : 0)
                + (i > 0 && Holds(places[i], places[i - 1], measure) ? Holder : 0);
            if (price < least)
            {
                (best, least) = (places[i], price);
            }
        }
        return best;
    }

    // What a role weighs; null where a place in it is not where anything happened.
    private static int? Cost(PlaceRole role, Measure measure) =>
        role switch
        {
            PlaceRole.Scene or PlaceRole.Target => 0,
            PlaceRole.Origin when measure == Measure.Displaced || measure == Measure.Evacuated => 0,
            PlaceRole.Destination when measure == Measure.Deployed => 0,
            PlaceRole.Home => Weak,
            _ => null,
        };

    // "in the Orsa district in Lisbon" is told more exactly before; "near the park in Old Velm" is not.
    private static bool Holds(Place place, Place before, Measure measure) =>
        Cost(before.Role, measure) is not null
        && before.Within.Contains(place.Id ?? place.Text.ToLowerInvariant())
        && !(before.Precision == 2 && place.Precision == 1);

    private Place? Carried(Sentence sentence, Span quote)
    {
        var index = text.SentenceIndexOf(sentence.First);
        if (index == 0 || !continuation.PointsBack(sentence, quote))
        {
            return null;
        }
        if (last is { } before && before.Sentence == index - 1)
        {
            return before.Place;
        }
        var earlier = text.Sentences[index - 1];
        Place? best = null;
        for (
            var i = first - 1;
            i >= 0 && Spot(places[i]) is var spot && spot.Start >= Math.Max(earlier.Span.Start, quote.Start - Reach);
            i--
        )
        {
            if (
                spot.End <= earlier.Span.End
                && places[i].Role is PlaceRole.Scene or PlaceRole.Target or PlaceRole.Destination
                && !sources.Covers(spot, quote)
                && (best is null || places[i].Precision < best.Precision)
            )
            {
                best = places[i];
            }
        }
        return best;
    }

    private static Span Spot(Place place) => place.At ?? place.Span ?? default;
}
