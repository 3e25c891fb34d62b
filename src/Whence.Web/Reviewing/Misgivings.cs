using Whence.Formats.Exports;

namespace Whence.Web.Reviewing;

/// <summary>
/// What is doubtful about a figure. The weights order what is looked at first and say nothing of truth: what makes a clash weighs most, since
/// a misreading there misleads most; then what a reading most often gets wrong.
/// </summary>
internal static class Misgivings
{
    private const int Unbounded = 1_000;

    /// <summary>The misgivings about <paramref name="figure"/>, the weightiest first.</summary>
    /// <param name="figure">The figure, as it now is.</param>
    /// <param name="conflicts">The clashes that it is part of.</param>
    /// <param name="edges">What its report rests on.</param>
    public static ImmutableArray<Misgiving> Of(
        Figure figure,
        IReadOnlyCollection<Conflict> conflicts,
        IEnumerable<Edge> edges
    ) =>
        [
            .. Clashing(conflicts)
                .Concat(Said(figure))
                .Concat(Counted(figure))
                .Concat(Linked(figure, edges))
                .OrderByDescending(misgiving => misgiving.Weight),
        ];

    private static IEnumerable<Misgiving> Clashing(IReadOnlyCollection<Conflict> conflicts)
    {
        foreach (
            var (kind, weight) in new[]
            {
                (ConflictKind.Contradiction, 8),
                (ConflictKind.Strain, 5),
                (ConflictKind.Revision, 1),
            }
        )
        {
            if (conflicts.Count(conflict => conflict.Kind == kind) is > 0 and var count)
            {
                yield return new Misgiving(weight, "in " + Phrases.Count(count, kind.ToString().ToLowerInvariant()))
                {
                    Conflicts = (kind, count),
                };
            }
        }
    }

    private static IEnumerable<Misgiving> Said(Figure figure)
    {
        if (figure.Source is null)
        {
            yield return new Misgiving(4, "nobody is named who says so");
        }
        if (figure.Quantity.Outer is not null)
        {
            yield return new Misgiving(3, "hedged twice");
        }
        else if (figure.Quantity is { Hedge: Hedge.Vague, Interval.High: null })
        {
            yield return new Misgiving(3, "a word that bounds nothing");
        }
        else if (figure.Quantity is { Hedge: Hedge.AtMost or Hedge.LessThan, Interval: { Low: 0, High: > Unbounded } })
        {
            yield return new Misgiving(2, "bounded above alone");
        }
    }

    private static IEnumerable<Misgiving> Counted(Figure figure)
    {
        if (figure.Period is { Unresolved: { } why })
        {
            yield return new Misgiving(4, $"its days are not known: {why}");
        }
        else if (figure.Period is null)
        {
            yield return new Misgiving(1, "no days are told");
        }
        if (figure.Measure == Measure.Other)
        {
            yield return new Misgiving(2, "what happened to the people is not told");
        }
        if (figure.Place is null)
        {
            yield return new Misgiving(1, "no place is told");
        }
        else if (figure.Place.Id is null && figure.Place.Kind == PlaceKind.Unknown)
        {
            yield return new Misgiving(1, "a place that is not in hand");
        }
        if (figure.Population is null)
        {
            yield return new Misgiving(1, "who was counted is not told");
        }
    }

    private static IEnumerable<Misgiving> Linked(Figure figure, IEnumerable<Edge> edges)
    {
        if (
            edges.Any(edge =>
                edge.Direction == EdgeDirection.Assumed
                && (edge.From == figure.Id || (edge.From == figure.Report && Holds(edge, figure)))
            )
        )
        {
            yield return new Misgiving(2, "what it rests on is probable, not certain");
        }
    }

    private static bool Holds(Edge edge, Figure figure) =>
        edge.Evidence.Any(words => words.Report == figure.Report && words.Span.Overlaps(figure.Quote));
}
