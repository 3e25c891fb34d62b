namespace Whence.Origins;

/// <summary>Finds what rests on what, and the utterances that rest on no other.</summary>
public sealed class OriginFinder
{
    /// <summary>
    /// The edges among <paramref name="statements"/>, the rings that they make, and the origins of the figures: the same whatever
    /// order the reports are given in, as long as their ids differ. Origins are merged and split as <paramref name="rulings"/> say.
    /// </summary>
    public (ImmutableArray<Edge> Edges, ImmutableArray<Circle> Circles, ImmutableArray<Origin> Origins) Find(
        ImmutableArray<Statements> statements,
        Rulings? rulings = null
    )
    {
        var (edges, circles, origins, _) = Find(statements, statements, rulings ?? Rulings.None);
        return (edges, circles, origins);
    }

    /// <summary>The same, and what later decisions are heard from.</summary>
    /// <param name="statements">What reports state, as it was decided.</param>
    /// <param name="read">What they state as it was read, in the same order.</param>
    /// <param name="rulings">What was decided beside.</param>
    internal (
        ImmutableArray<Edge> Edges,
        ImmutableArray<Circle> Circles,
        ImmutableArray<Origin> Origins,
        Hearing Hearing
    ) Find(ImmutableArray<Statements> statements, ImmutableArray<Statements> read, Rulings rulings)
    {
        (statements, read) = (InOrder(statements), InOrder(read));
        var outlets = new Outlets(statements);
        var mentions = new Mentions(statements, outlets);
        var copies = new CopyFinder(statements, outlets, mentions).Find();
        string[][] names = [.. statements.Select(Speakers.Named)];
        var speakers = new Speakers(names, [.. statements.Select(s => s.Heading.Published)], outlets);
        var testimony = TestimonyReader.Of(statements, outlets, speakers, mentions, copies);
        var likeness = Likeness.Of([.. read.SelectMany(s => s.Figures)]);
        var hearing = new Hearing(
            testimony,
            new Lazy<Introductions>(Introductions.Of(names, testimony)),
            new Lazy<Likeness>(likeness),
            Nearest.Of(testimony, likeness)
        );
        Figure[] figures = [.. statements.SelectMany(s => s.Figures)];
        var grouping = hearing.Hear(Regroupings(rulings, figures), report => statements[report].Heading);
        return (
            [.. copies, .. hearing.Resting.Select(r => hearing.Edge(r, report => statements[report]))],
            [
                .. hearing
                    .Heard.Rings(testimony)
                    .Select(ring => new Circle([.. ring.Select(report => statements[report].Heading.Id)])),
            ],
            Origins(grouping, figures),
            hearing
        );
    }

    private static ImmutableArray<Statements> InOrder(ImmutableArray<Statements> statements) =>
        [
            .. statements
                .OrderBy(s => s.Heading.Published ?? LocalDate.MaxIsoValue)
                .ThenBy(s => s.Heading.PublishedAt ?? Instant.MaxValue)
                .ThenBy(s => s.Heading.Id, StringComparer.Ordinal),
        ];

    private static IEnumerable<(bool, IReadOnlySet<int>)> Regroupings(Rulings rulings, Figure[] figures) =>
        rulings.Origins.Select(regrouping =>
            (
                regrouping.Together,
                (IReadOnlySet<int>)
                    Enumerable
                        .Range(0, figures.Length)
                        .Where(c => regrouping.Figures.Contains(figures[c].Id))
                        .ToHashSet()
            )
        );

    private static ImmutableArray<Origin> Origins(Grouping grouping, Figure[] figures) =>
        [
            .. Enumerable
                .Range(0, figures.Length)
                .GroupBy(c => grouping.First[c])
                .Select(group => Origin(grouping.Source(group.Key, [.. group]), [.. group.Select(c => figures[c])])),
        ];

    private static Origin Origin(string source, IReadOnlyList<Figure> figures) =>
        new(
            Anchor.OfOrigin + figures[0].Id,
            source,
            [.. figures.Select(f => f.Id).Distinct()],
            [.. figures.Select(f => f.Report).Distinct()]
        );
}
