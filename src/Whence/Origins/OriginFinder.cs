namespace Whence.Origins;

/// <summary>Finds what rests on what, and the utterances that rest on no other.</summary>
public sealed class OriginFinder
{
    /// <summary>How many days apart the same speaker may say the same thing and still say it once.</summary>
    private const int DaysApart = 7;

    /// <summary>
    /// The edges among <paramref name="statements"/>, and the origins of their figures: the same whatever order the
    /// reports are given in, as long as their ids differ.
    /// </summary>
    public (ImmutableArray<Edge> Edges, ImmutableArray<Origin> Origins) Find(ImmutableArray<Statements> statements)
    {
        statements =
        [
            .. statements
                .OrderBy(s => s.Heading.Published ?? LocalDate.MaxIsoValue)
                .ThenBy(s => s.Heading.PublishedAt ?? Instant.MaxValue)
                .ThenBy(s => s.Heading.Id, StringComparer.Ordinal),
        ];
        var claims = statements.SelectMany((s, report) => s.Figures.Select(f => new Claim(f, report))).ToArray();
        var speakers = Speaker.Resolve([.. claims.Select(c => (c.Figure.Source, c.Report))]);
        var voices = new Voices(claims.Length);
        var edges = CopyFinder.Find(statements).ToList();
        JoinRepeats(claims, voices);
        JoinSpeakers(statements, claims, speakers, voices, edges);
        JoinCopies(statements, claims, speakers, edges, voices);
        foreach (var (edge, from, to) in new CitationFinder(statements, claims).Find())
        {
            edges.Add(edge);
            if (from >= 0)
            {
                voices.Join(from, to);
            }
        }
        OwnVoice.Resolve(statements, claims, edges, voices);
        return ([.. edges], Roots(statements, claims, voices));
    }

    // A repeat, the same figure of a report given twice, and what a report says twice in its own voice are one utterance.
    private static void JoinRepeats(Claim[] claims, Voices voices)
    {
        var byId = new Dictionary<(string, (Measure, long)), int>();
        var own = new Dictionary<(int, (Measure, long)), int>();
        for (var c = 0; c < claims.Length; c++)
        {
            var figure = claims[c].Figure;
            if (!byId.TryAdd((figure.Id, claims[c].Key), c))
            {
                voices.Join(byId[(figure.Id, claims[c].Key)], c);
            }
            if (figure.Repeats is { } first && byId.TryGetValue((first, claims[c].Key), out var repeated))
            {
                voices.Join(repeated, c);
            }
            if (figure.Source is null && !own.TryAdd((claims[c].Report, claims[c].Key), c))
            {
                voices.Join(own[(claims[c].Report, claims[c].Key)], c);
            }
        }
    }

    private static void JoinSpeakers(
        ImmutableArray<Statements> statements,
        Claim[] claims,
        string[] speakers,
        Voices voices,
        List<Edge> edges
    )
    {
        var named = new HashSet<string>(
            Enumerable
                .Range(0, claims.Length)
                .Where(c => claims[c].Figure.Source is { } source && Speaker.IsNamed(source))
                .Select(c => speakers[c])
        );
        var last = new Dictionary<(string, int?), int>();
        for (var c = 0; c < claims.Length; c++)
        {
            var (figure, report) = claims[c];
            if (speakers[c].Length == 0)
            {
                continue;
            }
            var voice = (speakers[c], named.Contains(speakers[c]) ? null : (int?)report);
            if (
                last.TryGetValue(voice, out var before)
                && Near(statements[report].Heading, statements[claims[before].Report].Heading)
                && voices.Join(before, c)
                && claims[before].Report != report
            )
            {
                edges.Add(SameUtterance(figure, claims[before].Figure));
            }
            last[voice] = c;
        }
    }

    // What two reports that share passages give alike is one voice, unless either gives it from several speakers: then
    // each speaker's is.
    private static void JoinCopies(
        ImmutableArray<Statements> statements,
        Claim[] claims,
        string[] speakers,
        List<Edge> edges,
        Voices voices
    )
    {
        var given = Enumerable
            .Range(0, claims.Length)
            .GroupBy(c => statements[claims[c].Report].Heading.Id)
            .ToDictionary(group => group.Key, group => group.ToLookup(c => claims[c].Key));
        foreach (var edge in edges)
        {
            if (
                edge.Kind != EdgeKind.Copied
                || !given.TryGetValue(edge.FromReport, out var from)
                || !given.TryGetValue(edge.ToReport!, out var to)
            )
            {
                continue;
            }
            foreach (var alike in from.Where(group => to.Contains(group.Key)))
            {
                var all = alike.Concat(to[alike.Key]);
                var single = IsOneSpeaker(alike, speakers) && IsOneSpeaker(to[alike.Key], speakers);
                foreach (var group in all.GroupBy(c => single ? "" : speakers[c]))
                {
                    foreach (var member in group)
                    {
                        voices.Join(group.First(), member);
                    }
                }
            }
        }
    }

    private static bool IsOneSpeaker(IEnumerable<int> claims, string[] speakers) =>
        claims.Select(c => speakers[c]).Where(speaker => speaker.Length > 0).Distinct().Take(2).Count() < 2;

    private static ImmutableArray<Origin> Roots(ImmutableArray<Statements> statements, Claim[] claims, Voices voices) =>
        [
            .. Enumerable
                .Range(0, claims.Length)
                .GroupBy(voices.Of, c => claims[c])
                .Select(group =>
                {
                    var first = group.First();
                    var source =
                        group.Select(c => c.Figure.Source).Where(s => s is not null).MaxBy(s => s!.Length)
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

    private static bool Near(Heading one, Heading other) =>
        one.Published is not { } a
        || other.Published is not { } b
        || Math.Abs(NodaTime.Period.DaysBetween(a, b)) <= DaysApart;

    private static Edge SameUtterance(Figure from, Figure to) =>
        new(EdgeKind.SameUtterance, from.Id, from.Report, to.Id, to.Report)
        {
            Evidence =
            [
                new Evidence(from.Report, from.Sentence, from.SentenceText),
                new Evidence(to.Report, to.Sentence, to.SentenceText),
            ],
        };
}
