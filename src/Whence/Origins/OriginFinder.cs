namespace Whence.Origins;

/// <summary>Finds what rests on what, and the utterances that rest on no other.</summary>
public sealed class OriginFinder
{
    /// <summary>How many days apart the same speaker may say the same thing and still say it once.</summary>
    private const int DaysApart = 7;

    /// <summary>The edges among <paramref name="statements"/>, and the origins of their figures.</summary>
    public (ImmutableArray<Edge> Edges, ImmutableArray<Origin> Origins) Find(ImmutableArray<Statements> statements)
    {
        var copied = CopyFinder.Find(statements);
        var figures = statements.SelectMany((s, report) => s.Figures.Select(figure => (figure, report))).ToArray();
        var voices = new Voices(figures.Length);
        var edges = copied.ToBuilder();
        JoinWithin(figures, voices);
        JoinSpeakers(statements, figures, voices, edges);
        JoinCopies(statements, figures, copied, voices);
        JoinOwnVoice(statements, figures, voices);
        return (edges.ToImmutable(), Roots(statements, figures, voices));
    }

    // Within a report, repeats are one utterance, and the report's own voice resolves to whoever is given the same number.
    private static void JoinWithin((Figure Figure, int Report)[] figures, Voices voices)
    {
        var seen = new Dictionary<(int, Measure, long), int>();
        var byId = new Dictionary<string, int>();
        for (var f = 0; f < figures.Length; f++)
        {
            var (figure, report) = figures[f];
            byId.TryAdd(figure.Id, f);
            if (figure.Repeats is { } first && byId.TryGetValue(first, out var repeated))
            {
                voices.Join(repeated, f);
            }
            var key = (report, figure.Measure, Number(figure));
            if (!seen.TryAdd(key, f))
            {
                var other = figures[seen[key]].Figure;
                if (other.Source is null || figure.Source is null)
                {
                    voices.Join(seen[key], f);
                }
                seen[key] = other.Source is null ? f : seen[key];
            }
        }
    }

    private static void JoinSpeakers(
        ImmutableArray<Statements> statements,
        (Figure Figure, int Report)[] figures,
        Voices voices,
        ImmutableArray<Edge>.Builder edges
    )
    {
        var keys = Speaker.Resolve([.. figures.Select(f => (f.Figure.Source, f.Report))]);
        var last = new Dictionary<(string, int?), int>();
        foreach (
            var f in Enumerable.Range(0, figures.Length).OrderBy(f => statements[figures[f].Report].Heading.Published)
        )
        {
            var (figure, report) = figures[f];
            if (keys[f].Length == 0)
            {
                continue;
            }
            var named = Speaker.IsNamed(figure.Source!);
            var voice = (keys[f], named ? null : (int?)report);
            if (
                last.TryGetValue(voice, out var before)
                && Near(statements[report].Heading, statements[figures[before].Report].Heading)
                && voices.Join(before, f)
                && figures[before].Report != report
            )
            {
                edges.Add(Between(EdgeKind.SameUtterance, figures[f].Figure, figures[before].Figure));
            }
            last[voice] = f;
        }
    }

    private static void JoinCopies(
        ImmutableArray<Statements> statements,
        (Figure Figure, int Report)[] figures,
        ImmutableArray<Edge> copied,
        Voices voices
    )
    {
        var number = new Dictionary<string, int>();
        for (var s = 0; s < statements.Length; s++)
        {
            number.TryAdd(statements[s].Heading.Id, s);
        }
        var of = figures.Select((f, at) => (f.Report, At: at)).ToLookup(f => f.Report, f => f.At);
        foreach (var edge in copied)
        {
            foreach (var one in of[number[edge.FromReport]])
            {
                foreach (var other in of[number[edge.ToReport!]])
                {
                    if (
                        figures[one].Figure.Measure == figures[other].Figure.Measure
                        && Number(figures[one].Figure) == Number(figures[other].Figure)
                    )
                    {
                        voices.Join(one, other);
                    }
                }
            }
        }
    }

    // What no other voice was found for is the outlet's own word.
    private static void JoinOwnVoice(
        ImmutableArray<Statements> statements,
        (Figure Figure, int Report)[] figures,
        Voices voices
    )
    {
        var outlets = new Dictionary<(string, Measure, int), int>();
        var spoken = new bool[figures.Length];
        for (var f = 0; f < figures.Length; f++)
        {
            spoken[voices.Of(f)] |= figures[f].Figure.Source is not null;
        }
        for (var f = 0; f < figures.Length; f++)
        {
            var (figure, report) = figures[f];
            if (figure.Source is null && !spoken[voices.Of(f)])
            {
                var key = (statements[report].Heading.Publisher ?? "", figure.Measure, report);
                if (!outlets.TryAdd(key, f))
                {
                    voices.Join(outlets[key], f);
                }
            }
        }
    }

    private static ImmutableArray<Origin> Roots(
        ImmutableArray<Statements> statements,
        (Figure Figure, int Report)[] figures,
        Voices voices
    ) =>
        [
            .. Enumerable
                .Range(0, figures.Length)
                .GroupBy(voices.Of)
                .Select(group =>
                {
                    var members = group
                        .OrderBy(f => statements[figures[f].Report].Heading.Published ?? LocalDate.MaxIsoValue)
                        .ThenBy(f => f)
                        .Select(f => figures[f])
                        .ToArray();
                    var source =
                        members.Select(m => m.Figure.Source).Where(s => s is not null).MaxBy(s => s!.Length)
                        ?? statements[members[0].Report].Heading.Publisher
                        ?? members[0].Figure.Report;
                    return new Origin(
                        "o:" + members[0].Figure.Id,
                        source,
                        [.. members.Select(m => m.Figure.Id)],
                        [.. members.Select(m => m.Report).Distinct().Order().Select(r => statements[r].Heading.Id)]
                    );
                }),
        ];

    // The number itself, hedges aside: "43", "at least 43" and "more than 43" repeat one count.
    private static long Number(Figure figure) =>
        figure.Quantity.Values is [.., var last] ? last : figure.Quantity.Interval.Low;

    private static bool Near(Heading one, Heading other) =>
        one.Published is not { } a
        || other.Published is not { } b
        || Math.Abs(NodaTime.Period.DaysBetween(a, b)) <= DaysApart;

    private static Edge Between(EdgeKind kind, Figure from, Figure to) =>
        new(kind, from.Id, from.Report, to.Id, to.Report)
        {
            Evidence =
            [
                new Evidence(from.Report, from.Sentence, from.SentenceText),
                new Evidence(to.Report, to.Sentence, to.SentenceText),
            ],
        };
}
