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
        statements =
        [
            .. statements
                .OrderBy(s => s.Heading.Published ?? LocalDate.MaxIsoValue)
                .ThenBy(s => s.Heading.PublishedAt ?? Instant.MaxValue)
                .ThenBy(s => s.Heading.Id, StringComparer.Ordinal),
        ];
        var outlets = new Outlets(statements);
        var speakers = new Speakers(statements, outlets);
        var claims = statements
            .SelectMany(
                (s, report) =>
                    s.Figures.Select(f => new Claim(f, report, f.Source is { } name ? speakers.Of(report, name) : null))
            )
            .ToArray();
        var voices = new Voices(claims.Length);
        var mentions = new Mentions(statements, outlets);
        var copies = new CopyFinder(statements, outlets, mentions).Find();
        var citations = new CitationFinder(statements, claims, outlets, mentions).Find();
        var same = Utterances.Join(statements, claims, [.. citations.Select(c => c.From)], voices);
        new Hearsay(statements, claims, voices, copies, citations, outlets).Resolve();
        ImmutableArray<Edge> edges = [.. copies, .. same, .. citations.Select(c => c.Edge)];
        var circles = CircleFinder.Find([.. statements.Select(s => s.Heading.Id)], edges);
        var roots = Regrouped.Apply(Roots(statements, claims, voices), (rulings ?? Rulings.None).Origins, statements);
        return (edges, circles, roots);
    }

    private static ImmutableArray<Origin> Roots(ImmutableArray<Statements> statements, Claim[] claims, Voices voices) =>
        [
            .. Enumerable
                .Range(0, claims.Length)
                .GroupBy(voices.Of, c => claims[c])
                .Select(group =>
                {
                    var first = group.First();
                    var source =
                        group.Where(c => c.Speaker is not null).Select(c => c.Figure.Source).MaxBy(s => s!.Length)
                        ?? group.Select(c => c.Figure.Source).Where(s => s is not null).MaxBy(s => s!.Length)
                        ?? statements[first.Report].Heading.Publisher
                        ?? first.Figure.Report;
                    return new Origin(
                        "o:" + first.Figure.Id,
                        source,
                        [.. group.Select(c => c.Figure.Id).Distinct()],
                        [.. group.Select(c => c.Report).Distinct().Select(r => statements[r].Heading.Id).Distinct()]
                    );
                }),
        ];
}
