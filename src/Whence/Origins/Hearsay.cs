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

    private readonly Testimony testimony;
    private readonly Claim[] claims;
    private readonly Voices voices;
    private readonly List<Citation> citations;
    private readonly Dictionary<int, List<int>> related = [];
    private readonly int[] nearest;
    private readonly int[] open;

    /// <param name="testimony">All claims.</param>
    /// <param name="voices">What is joined.</param>
    /// <param name="citations">What reports cite.</param>
    /// <param name="nearest">By claim, the one that it is likest to.</param>
    public Hearsay(Testimony testimony, Voices voices, List<Citation> citations, int[] nearest)
    {
        (this.testimony, claims, this.voices) = (testimony, testimony.Claims, voices);
        (this.citations, this.nearest) = (citations, nearest);
        open = [.. Enumerable.Range(0, claims.Length).Where(c => claims[c].Speaker == Roll.Nobody)];
        var met = new HashSet<(int, int)>();
        foreach (var (from, to, _) in testimony.Shared)
        {
            Relate(from, to, met);
        }
        foreach (var citation in citations.Where(c => c.To >= 0))
        {
            Relate(citation.Report, claims[citation.To].Report, met);
        }
    }

    /// <summary>Joins each such claim to the voice that it repeats.</summary>
    public void Resolve()
    {
        Settle(c => First(Here(c), other => claims[other].Repeats(claims[c])));
        Settle(c => Only(Here(c), other => claims[c].Rounds(claims[other])));
        Settle(c => Only(Related(c), other => claims[other].Repeats(claims[c])));
        foreach (var citation in citations.Where(c => c.To >= 0))
        {
            voices.Join(citation.From, citation.To);
        }
        JoinLike();
        Settle(c => Only(Related(c), other => claims[c].Rounds(claims[other])));
        JoinNearest();
        JoinWires();
        JoinRest();
    }

    private void Relate(int one, int other, HashSet<(int, int)> met)
    {
        if (met.Add((one, other)))
        {
            (related.TryGetValue(one, out var with) ? with : related[one] = []).Add(other);
        }
        if (met.Add((other, one)))
        {
            (related.TryGetValue(other, out var with) ? with : related[other] = []).Add(one);
        }
    }

    private void Settle(Func<int, int?> find)
    {
        foreach (var c in open)
        {
            if (voices.Voice(c) is null && find(c) is { } found)
            {
                voices.Join(found, c);
            }
        }
    }

    private IEnumerable<int> Here(int claim) => Of(claims[claim].Report);

    private IEnumerable<int> Related(int claim) => RelatedReports(claim).SelectMany(Of);

    private IEnumerable<int> RelatedReports(int claim) =>
        related.TryGetValue(claims[claim].Report, out var with) ? with.Take(Most) : [];

    private IEnumerable<int> Of(int report) =>
        Enumerable.Range(testimony.Reports[report].First, testimony.End(report) - testimony.Reports[report].First);

    private int? First(IEnumerable<int> among, Func<int, bool> isWanted)
    {
        foreach (var c in among)
        {
            if (isWanted(c) && voices.Voice(c) is not null)
            {
                return c;
            }
        }
        return null;
    }

    // The voice of all of them, of one claim each: null where they have several.
    private int? Only(IEnumerable<int> among, Func<int, bool> isWanted)
    {
        int? only = null;
        foreach (var c in among)
        {
            if (isWanted(c) && voices.Voice(c) is { } voice)
            {
                if (only is { } other && voices.Voice(other) != voice)
                {
                    return null;
                }
                only = c;
            }
        }
        return only;
    }

    // What two related reports both say without a speaker is one voice.
    private void JoinLike()
    {
        foreach (var c in open)
        {
            foreach (var other in Related(c))
            {
                if (
                    claims[other].Repeats(claims[c])
                    && (claims[other].Speaker == Roll.Nobody || voices.Voice(c) is null)
                )
                {
                    voices.Join(c, other);
                }
            }
        }
    }

    // The claim of those days that gives the number in the likest words is what is repeated.
    private void JoinNearest()
    {
        foreach (var c in open)
        {
            if (voices.Voice(c) is null && nearest[c] >= 0)
            {
                voices.Join(nearest[c], c);
            }
        }
    }

    // What a report from an agency says in its own voice is the agency's.
    private void JoinWires()
    {
        var said = new Dictionary<int, int>();
        for (var c = 0; c < claims.Length; c++)
        {
            ref readonly var claim = ref claims[c];
            var isOwn = claim.Source == Roll.Nobody && voices.Voice(c) is null;
            var agency = isOwn ? testimony.Reports[claim.Report].Wire : claim.Speaker;
            if (agency == Roll.Nobody)
            {
                continue;
            }
            if (isOwn)
            {
                if (said.TryGetValue(agency, out var before) && testimony.AreNear(claims[before], claim))
                {
                    voices.Join(before, c);
                }
                voices.Name(c, agency);
            }
            if (voices.Speaks(c, agency))
            {
                said[agency] = c;
            }
        }
    }

    // What no speaker was found for is the outlet's own word: one voice a measure.
    private void JoinRest()
    {
        var own = new Dictionary<(int Report, int Measure, int Source), int>();
        foreach (var c in open)
        {
            var voice = (claims[c].Report, claims[c].Measure, claims[c].Source);
            if (voices.Voice(c) is null && !own.TryAdd(voice, c))
            {
                voices.Join(own[voice], c);
            }
        }
    }
}
