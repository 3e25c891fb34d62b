namespace Whence.Origins;

/// <summary>Finds where a report rests on an outlet or agency that it names.</summary>
internal sealed class CitationFinder
{
    /// <summary>How many outlets named in one sentence are looked at.</summary>
    private const int Most = 4;

    private readonly ImmutableArray<Statements> statements;
    private readonly Outlets outlets;
    private readonly Mentions mentions;
    private readonly Claim[] claims;
    private readonly Dictionary<(string Outlet, (Measure, long) Key), List<int>> carried = [];

    public CitationFinder(ImmutableArray<Statements> statements, Claim[] claims, Outlets outlets, Mentions mentions)
    {
        (this.statements, this.claims, this.outlets, this.mentions) = (statements, claims, outlets, mentions);
        for (var c = 0; c < claims.Length; c++)
        {
            if (outlets.Of(claims[c].Report) is { } outlet)
            {
                var key = (outlet, claims[c].Key);
                (carried.TryGetValue(key, out var at) ? at : carried[key] = []).Add(c);
            }
        }
    }

    /// <summary>
    /// The edges: from a figure to the outlet's own figure of like measure and number, published no later; where there is
    /// none in hand, from the report to the outlet's name.
    /// </summary>
    public List<Citation> Find()
    {
        var found = new List<Citation>();
        var first = 0;
        for (var report = 0; report < statements.Length; report++)
        {
            var end = first;
            while (end < claims.Length && claims[end].Report == report)
            {
                end++;
            }
            Cite(report, first, end, found);
            first = end;
        }
        return found;
    }

    private void Cite(int report, int first, int end, List<Citation> found)
    {
        var named = mentions.Of(report);
        var bylines = statements[report].Credits.Where(credit => credit.IsByline).Select(credit => credit.Outlet);
        var met = new HashSet<string>();
        for (var c = first; c < end; c++)
        {
            var figure = claims[c].Figure;
            var told = figure.Via.Append(figure.Source).Select(name => name is null ? null : outlets.Named(name)?.Id);
            foreach (var outlet in told.Concat(In(figure.Sentence, named)).Concat(bylines).OfType<string>().Distinct())
            {
                if (outlet != outlets.Of(report) && Earlier(outlet, c) is { } source && met.Add(outlet + "\n" + c))
                {
                    met.Add(outlet);
                    found.Add(new Citation(Citation.Between(EdgeKind.Cited, figure, claims[source].Figure), c, source));
                }
            }
        }
        var id = statements[report].Heading.Id;
        foreach (var (words, outlet, name) in named)
        {
            if (met.Add(outlet))
            {
                found.Add(
                    new Citation(
                        new Edge(EdgeKind.Cited, id, id, name, null)
                        {
                            Direction = EdgeDirection.Cited,
                            Evidence = [new(id, words, null)],
                        },
                        -1,
                        -1
                    )
                );
            }
        }
    }

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

    // Claims are in order of publication, so the last that stands before is the latest.
    private int? Earlier(string outlet, int claim)
    {
        if (!carried.TryGetValue((outlet, claims[claim].Key), out var candidates))
        {
            return null;
        }
        var day = statements[claims[claim].Report].Heading.Published ?? LocalDate.MaxIsoValue;
        int low = 0,
            high = candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var published = statements[claims[candidates[middle]].Report].Heading.Published ?? LocalDate.MaxIsoValue;
            (low, high) = published <= day ? (middle + 1, high) : (low, middle);
        }
        return low > 0 ? candidates[low - 1] : null;
    }
}
