namespace Whence.Origins;

/// <summary>
/// Resolves what a report says in its own voice to the only speaker who is given the same number of the same measure, in
/// the report or else in one that it shares passages with, cites, or is cited by.
/// </summary>
internal static class OwnVoice
{
    /// <summary>How many related reports are looked into.</summary>
    private const int Most = 200;

    public static void Resolve(ImmutableArray<Statements> statements, Claim[] claims, List<Edge> edges, Voices voices)
    {
        var attributed = Enumerable
            .Range(0, claims.Length)
            .Where(c => claims[c].Figure.Source is not null)
            .ToLookup(c => (statements[claims[c].Report].Heading.Id, claims[c].Key));
        var related = edges
            .Where(edge => edge.ToReport is not null && edge.Kind != EdgeKind.SameUtterance)
            .SelectMany(edge => new[] { (edge.FromReport, edge.ToReport!), (edge.ToReport!, edge.FromReport) })
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var spoken = new HashSet<int>(attributed.SelectMany(group => group).Select(voices.Of));
        for (var c = 0; c < claims.Length; c++)
        {
            if (claims[c].Figure.Source is not null || spoken.Contains(voices.Of(c)))
            {
                continue;
            }
            var id = statements[claims[c].Report].Heading.Id;
            var here = attributed[(id, claims[c].Key)].Select(voices.Of).Distinct().ToArray();
            if (here.Length == 0)
            {
                here =
                [
                    .. related[id]
                        .Take(Most)
                        .SelectMany(other => attributed[(other, claims[c].Key)])
                        .Select(voices.Of)
                        .Distinct(),
                ];
            }
            if (here is [var voice])
            {
                voices.Join(voice, c);
                spoken.Add(voices.Of(c));
            }
        }
        JoinRest(claims, spoken, voices);
    }

    // What no speaker was found for is the outlet's own word: one voice a measure.
    private static void JoinRest(Claim[] claims, HashSet<int> spoken, Voices voices)
    {
        var own = new Dictionary<(int, Measure), int>();
        for (var c = 0; c < claims.Length; c++)
        {
            var claim = claims[c];
            if (
                claim.Figure.Source is null
                && !spoken.Contains(voices.Of(c))
                && !own.TryAdd((claim.Report, claim.Figure.Measure), c)
            )
            {
                voices.Join(own[(claim.Report, claim.Figure.Measure)], c);
            }
        }
    }
}
