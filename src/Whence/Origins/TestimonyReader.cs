namespace Whence.Origins;

/// <summary>Takes from what reports state what voices are told from.</summary>
internal sealed class TestimonyReader
{
    // How many outlets named in one sentence are looked at.
    private const int Most = 4;

    private readonly Testimony testimony;
    private readonly Outlets outlets;

    /// <summary>A reader that numbers names as <paramref name="testimony"/> does.</summary>
    public TestimonyReader(Testimony testimony, Outlets outlets) =>
        (this.testimony, this.outlets) = (testimony, outlets);

    /// <summary>All of <paramref name="statements"/>, which are in order of publication.</summary>
    public static Testimony Of(
        ImmutableArray<Statements> statements,
        Outlets outlets,
        Speakers speakers,
        Mentions mentions,
        ImmutableArray<Edge> copies
    )
    {
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var report = 0; report < statements.Length; report++)
        {
            number.TryAdd(statements[report].Heading.Id, report);
        }
        var testimony = new Testimony
        {
            Published = outlets.Published,
            Reports = new Teller[statements.Length],
            Claims = new Claim[statements.Sum(s => s.Figures.Length)],
            Shared =
            [
                .. copies.Select(c =>
                    (
                        number[c.FromReport],
                        number[c.ToReport!],
                        c.Kind != EdgeKind.SameUtterance && c.Direction != EdgeDirection.Assumed
                    )
                ),
            ],
        };
        var reader = new TestimonyReader(testimony, outlets);
        var first = 0;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var report = 0; report < statements.Length; report++)
        {
            testimony.Reports[report] = reader.Tell(statements[report], outlets.Of(report), first, mentions.Of(report));
            foreach (var figure in statements[report].Figures)
            {
                ids.TryAdd(figure.Id, first);
                testimony.Claims[first] = reader.Read(figure, statements[report], report, mentions.Of(report)) with
                {
                    Speaker = testimony.Who.Of(figure.Source is { } name ? speakers.Of(report, name) : null),
                    First = ids[figure.Id],
                    Repeated = figure.Repeats is { } repeated && ids.TryGetValue(repeated, out var at) ? at : -1,
                };
                first++;
            }
        }
        return testimony;
    }

    /// <summary>What <paramref name="figure"/> claims, but for who speaks it and which figures it is one with.</summary>
    public Claim Read(
        Figure figure,
        Statements statements,
        int report,
        ImmutableArray<(Span Words, string Outlet, string Name)> mentions
    )
    {
        var quantity = figure.Quantity;
        return new Claim(
            report,
            testimony.Measures.Of(figure.Measure.Name),
            Claim.NumberOf(quantity),
            Roll.Nobody,
            testimony.Sources.Of(figure.Source)
        )
        {
            Interval = quantity.Interval,
            IsHedged = quantity.Hedge != Hedge.Exact,
            IsVague = quantity.Values.Length == 0,
            Told = Told(figure, statements, outlets.Of(report), mentions),
        };
    }

    private Teller Tell(
        Statements statements,
        string? outlet,
        int first,
        ImmutableArray<(Span Words, string Outlet, string Name)> mentions
    ) =>
        new(
            statements.Heading.Published is { } day ? NodaTime.Period.DaysBetween(LocalDate.MinIsoValue, day) : null,
            testimony.Who.Of(outlet),
            testimony.Who.Of(Wire(statements, outlet)),
            first,
            [.. mentions.Select(m => m.Outlet).Distinct().Select(testimony.Who.Of)]
        );

    // The only agency that the report's byline credits.
    private static string? Wire(Statements statements, string? outlet) =>
        statements
            .Credits.Where(credit => credit.IsByline && credit.Outlet != outlet)
            .Select(credit => credit.Outlet)
            .Distinct()
            .Take(2)
            .ToArray()
            is [var only]
            ? only
            : null;

    private int[] Told(
        Figure figure,
        Statements statements,
        string? own,
        ImmutableArray<(Span Words, string Outlet, string Name)> mentions
    ) =>
        [
            .. figure
                .Via.Append(figure.Source)
                .Select(name => name is null ? null : outlets.Named(name)?.Id)
                .Concat(In(figure.Sentence, mentions))
                .Concat(statements.Credits.Where(credit => credit.IsByline).Select(credit => credit.Outlet))
                .OfType<string>()
                .Where(outlet => outlet != own)
                .Distinct()
                .Select(testimony.Who.Of),
        ];

    private static IEnumerable<string> In(
        Span sentence,
        ImmutableArray<(Span Words, string Outlet, string Name)> mentions
    )
    {
        int low = 0,
            high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Words.Start < sentence.Start ? (middle + 1, high) : (low, middle);
        }
        return mentions.Skip(low).Take(Most).Where(m => sentence.Contains(m.Words)).Select(m => m.Outlet);
    }
}
