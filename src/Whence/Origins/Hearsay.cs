namespace Whence.Origins;

/// <summary>
/// Resolves what a report says in its own voice, or has from "activists" or "reports", to the speaker whom it most likely
/// repeats. The nearest ground is tried first: the same number in the report, a number in it that its words round, the same number
/// in reports that it shares passages with, cites or is cited by, and last the only speaker of that number in those days
/// whose words are like.
/// </summary>
internal sealed class Hearsay
{
    /// <summary>How many related reports are looked into.</summary>
    private const int Most = 200;

    /// <summary>How many days apart a number may be said and repeated.</summary>
    private const int Days = 14;

    /// <summary>The evidence, in nats, that two claims of one number tell of one thing.</summary>
    private const double Enough = 12;

    private readonly ImmutableArray<Statements> statements;
    private readonly Claim[] claims;
    private readonly Voices voices;
    private readonly List<Citation> citations;
    private readonly Outlets outlets;
    private readonly ILookup<int, int> byReport;
    private readonly ILookup<int, int> related;
    private readonly int[] open;

    public Hearsay(
        ImmutableArray<Statements> statements,
        Claim[] claims,
        Voices voices,
        ImmutableArray<Edge> copies,
        List<Citation> citations,
        Outlets outlets
    )
    {
        (this.statements, this.claims, this.voices) = (statements, claims, voices);
        (this.citations, this.outlets) = (citations, outlets);
        byReport = Enumerable.Range(0, claims.Length).ToLookup(c => claims[c].Report);
        open = [.. Enumerable.Range(0, claims.Length).Where(c => claims[c].Speaker is null)];
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var report = 0; report < statements.Length; report++)
        {
            number.TryAdd(statements[report].Heading.Id, report);
        }
        related = copies
            .Concat(citations.Select(c => c.Edge).Where(e => e.ToReport is not null))
            .Select(edge => (From: number[edge.FromReport], To: number[edge.ToReport!]))
            .SelectMany(pair => new[] { pair, (From: pair.To, To: pair.From) })
            .Distinct()
            .ToLookup(pair => pair.From, pair => pair.To);
    }

    /// <summary>Joins each such claim to the voice that it repeats.</summary>
    public void Resolve()
    {
        Settle(c => First(Here(c).Where(other => claims[other].Repeats(claims[c]))));
        Settle(c => Only(Here(c).Where(other => claims[c].Rounds(claims[other]))));
        Settle(c => Only(Related(c).Where(other => claims[other].Repeats(claims[c]))));
        foreach (var (_, from, to) in citations)
        {
            if (from >= 0)
            {
                voices.Join(from, to);
            }
        }
        JoinLike();
        Settle(c => Only(Related(c).Where(other => claims[c].Rounds(claims[other]))));
        JoinNearby();
        JoinWires();
        JoinRest();
    }

    private void Settle(Func<int, int?> find)
    {
        foreach (var c in open)
        {
            if (voices.Speaker(c) is null && find(c) is { } found)
            {
                voices.Join(found, c);
            }
        }
    }

    private IEnumerable<int> Here(int claim) => Spoken(byReport[claims[claim].Report]);

    private IEnumerable<int> Related(int claim) =>
        Spoken(related[claims[claim].Report].Take(Most).SelectMany(report => byReport[report]));

    private IEnumerable<int> Spoken(IEnumerable<int> among) => among.Where(c => voices.Speaker(c) is not null);

    private static int? First(IEnumerable<int> among)
    {
        foreach (var c in among)
        {
            return c;
        }
        return null;
    }

    // The voice of all of them, of one claim each: null where they have several.
    private int? Only(IEnumerable<int> among)
    {
        int? only = null;
        foreach (var c in among)
        {
            if (only is { } other && voices.Speaker(other) != voices.Speaker(c))
            {
                return null;
            }
            only = c;
        }
        return only;
    }

    // What two related reports both say without a speaker is one voice.
    private void JoinLike()
    {
        foreach (var c in open)
        {
            foreach (var report in related[claims[c].Report].Take(Most))
            {
                foreach (var other in byReport[report])
                {
                    if (
                        claims[other].Repeats(claims[c]) && (claims[other].Speaker is null || voices.Speaker(c) is null)
                    )
                    {
                        voices.Join(c, other);
                    }
                }
            }
        }
    }

    // The claim of those days that gives the number in the likest words is what is repeated.
    private void JoinNearby()
    {
        var likeness = new Likeness(claims);
        var byNumber = Enumerable.Range(0, claims.Length).ToLookup(c => claims[c].Key.Number);
        foreach (var c in open)
        {
            if (voices.Speaker(c) is not null)
            {
                continue;
            }
            var best = -1;
            var most = Enough;
            foreach (var other in byNumber[claims[c].Key.Number])
            {
                if (
                    claims[other].Report != claims[c].Report
                    && claims[other].Repeats(claims[c])
                    && IsNear(claims[c], claims[other])
                    && likeness.Of(c, other) is var evidence
                    && evidence > most
                )
                {
                    (best, most) = (other, evidence);
                }
            }
            if (best >= 0)
            {
                voices.Join(best, c);
            }
        }
    }

    private bool IsNear(Claim one, Claim other) =>
        statements[one.Report].Heading.Published is { } a
        && statements[other.Report].Heading.Published is { } b
        && Math.Abs(NodaTime.Period.DaysBetween(a, b)) <= Days;

    // What a report from an agency says in its own voice is the agency's.
    private void JoinWires()
    {
        var wires = new Wires(statements, outlets);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < claims.Length; c++)
        {
            var isOwn = claims[c].Figure.Source is null && voices.Speaker(c) is null;
            if ((isOwn ? wires.Of(claims[c].Report) : claims[c].Speaker) is not { } agency)
            {
                continue;
            }
            var voice = agency + "\n";
            if (isOwn)
            {
                if (said.TryGetValue(agency, out var before) && IsNear(claims[before], claims[c]))
                {
                    voices.Join(before, c);
                }
                voices.Name(c, voice + claims[c].Figure.Id);
            }
            if (voices.Speaker(c)?.StartsWith(voice, StringComparison.Ordinal) == true)
            {
                said[agency] = c;
            }
        }
    }

    // What no speaker was found for is the outlet's own word: one voice a measure.
    private void JoinRest()
    {
        var own = new Dictionary<(int, Measure, string?), int>();
        foreach (var c in open)
        {
            var voice = (claims[c].Report, claims[c].Figure.Measure, claims[c].Figure.Source);
            if (voices.Speaker(c) is null && !own.TryAdd(voice, c))
            {
                voices.Join(own[voice], c);
            }
        }
    }
}
