namespace Whence.Origins;

/// <summary>Joins what one speaker says: within a report, and across reports of the same days.</summary>
internal static class Utterances
{
    /// <summary>How many days apart the same speaker may say things and still be heard once.</summary>
    private const int DaysApart = 14;

    /// <summary>
    /// Joins the claims of one speaker but those <paramref name="cited"/> from a report in hand, which speaks for itself; returns an
    /// edge for each number that a later report repeats.
    /// </summary>
    public static List<Edge> Join(
        ImmutableArray<Statements> statements,
        Claim[] claims,
        HashSet<int> cited,
        Voices voices
    )
    {
        JoinRepeats(claims, voices);
        var edges = new List<Edge>();
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new Dictionary<(string, (Measure, long)), int>();
        for (var c = 0; c < claims.Length; c++)
        {
            if (claims[c].Speaker is not { } speaker || cited.Contains(c))
            {
                continue;
            }
            if (last.TryGetValue(speaker, out var before) && IsNear(statements, claims[before], claims[c]))
            {
                voices.Name(c, voices.Speaker(before)!);
                voices.Join(before, c);
            }
            else
            {
                voices.Name(c, speaker + "\n" + claims[c].Figure.Id);
            }
            last[speaker] = c;
            var key = (speaker, claims[c].Key);
            if (
                told.TryGetValue(key, out var first)
                && claims[first].Report != claims[c].Report
                && IsNear(statements, claims[first], claims[c])
            )
            {
                edges.Add(Citation.Between(EdgeKind.SameUtterance, claims[c].Figure, claims[first].Figure));
            }
            told[key] = c;
        }
        return edges;
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
            if (claims[c].Speaker is null && !own.TryAdd((claims[c].Report, claims[c].Key), c))
            {
                voices.Join(own[(claims[c].Report, claims[c].Key)], c);
            }
        }
    }

    private static bool IsNear(ImmutableArray<Statements> statements, Claim one, Claim other) =>
        statements[one.Report].Heading.Published is not { } a
        || statements[other.Report].Heading.Published is not { } b
        || Math.Abs(NodaTime.Period.DaysBetween(a, b)) <= DaysApart;
}
