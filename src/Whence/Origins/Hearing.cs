namespace Whence.Origins;

/// <summary>
/// Whose word each figure is and what rests on what, as it was found, and all that it was found from but the reports: what is
/// decided of a figure or an origin is heard from it. Figures are claims, numbered from 0 through all reports in order of
/// publication. Not safe for concurrent use.
/// </summary>
public sealed class Hearing
{
    private readonly Outlets outlets;

    internal Hearing(Testimony testimony, Lazy<Introductions> introductions, Lazy<Likeness> likeness, int[] nearest)
    {
        (Testimony, Introductions, Likeness, Nearest) = (testimony, introductions, likeness, nearest);
        outlets = new Outlets(testimony.Published, [.. testimony.Reports.Select(r => testimony.Who[r.Outlet])]);
        Known = (testimony.Who.Count, testimony.Sources.Count, testimony.Measures.Count);
    }

    /// <summary>How many claims there are.</summary>
    public int Count => Testimony.Claims.Length;

    /// <summary>What rests on what, copied passages left out, in the order in which it is found.</summary>
    public IEnumerable<Resting> Resting => Heard.Resting(Testimony);

    /// <summary>How many edges are of copied passages; they come before all others, and are numbered from 0.</summary>
    public int Copied => Testimony.Shared.Length;

    /// <summary>The claims, as they were decided.</summary>
    internal Testimony Testimony { get; }

    /// <summary>Whom reports named when all was heard.</summary>
    internal Lazy<Introductions> Introductions { get; }

    /// <summary>How alike the sentences of claims are.</summary>
    internal Lazy<Likeness> Likeness { get; }

    /// <summary>By claim, the one that it is likest to.</summary>
    internal int[] Nearest { get; }

    /// <summary>What came of it.</summary>
    internal Heard Heard { get; set; } = new([], [], []);

    /// <summary>By claim, the first of its origin.</summary>
    internal int[] First { get; set; } = [];

    /// <summary>Whose words the origins are that analysts made, by their first claims.</summary>
    internal Dictionary<int, string> Named { get; set; } = [];

    /// <summary>How many names there were when all was heard: speakers and outlets, sources, and measures.</summary>
    internal (int Who, int Sources, int Measures) Known { get; init; }

    /// <summary>The claims that have been heard otherwise since all was heard.</summary>
    internal HashSet<int> Revised { get; } = [];

    /// <summary>By report, whom it names since its figures were found to have other sources.</summary>
    internal Dictionary<int, string[]> Renamed { get; } = [];

    /// <summary>The first claim of <paramref name="report"/>; its others follow.</summary>
    public int FirstOf(int report) => Testimony.Reports[report].First;

    /// <summary>The report that makes <paramref name="claim"/>.</summary>
    public int ReportOf(int claim) => Testimony.Claims[claim].Report;

    /// <summary>The first claim of the origin that <paramref name="claim"/> is of.</summary>
    public int OriginOf(int claim) => First[claim];

    /// <summary>The edge that <paramref name="resting"/> is.</summary>
    /// <param name="resting">What rests.</param>
    /// <param name="read">What a report states.</param>
    public Edge Edge(Resting resting, Func<int, Statements> read)
    {
        if (resting.To >= 0)
        {
            return Edges.Between(resting.Kind, Figure(resting.From), Figure(resting.To));
        }
        var statements = read(resting.Report);
        return Edges.ToName(
            statements.Heading.Id,
            Mentions.Find(statements, outlets.Of(resting.Report), outlets).First(m => m.Outlet == resting.Outlet)
        );

        Figure Figure(int claim) => read(ReportOf(claim)).Figures[claim - FirstOf(ReportOf(claim))];
    }

    /// <summary>Hears all that is said; gives the origins.</summary>
    /// <param name="regroupings">Which claims' origins were merged, and which claims were split off, in the order of deciding.</param>
    /// <param name="heading">The heading of a report.</param>
    internal Grouping Hear(
        IEnumerable<(bool Together, IReadOnlySet<int> Claims)> regroupings,
        Func<int, Heading> heading
    )
    {
        Heard = Heard.Of(Testimony, Nearest);
        var grouping = new Grouping(Testimony, Heard.Leaders, regroupings, heading);
        (First, Named) = (grouping.First, grouping.Named);
        return grouping;
    }

    /// <summary>Hears anew what was decided since, and says what is otherwise by it.</summary>
    /// <param name="retold">Reports of whose figures something was decided, with what they state by it.</param>
    /// <param name="regroupings">Which claims' origins were merged, and which claims were split off, in the order of deciding.</param>
    /// <param name="heading">The heading of a report.</param>
    public Rehearing Rehear(
        IEnumerable<(int Report, Statements Statements)> retold,
        IEnumerable<(bool Together, IReadOnlySet<int> Claims)> regroupings,
        Func<int, Heading> heading
    )
    {
        var revised = Retell(retold);
        FindNearest(revised);
        var (first, named, resting, before) = (First, Named, Resting.ToHashSet(), Heard);
        var rings = before.Rings(Testimony).ToList();
        var grouping = Hear(regroupings, heading);
        ImmutableArray<int> moved = [.. Enumerable.Range(0, Count).Where(c => first[c] != First[c])];
        var told = moved
            .Concat(revised.Keys)
            .Concat(named.Except(Named).Concat(Named.Except(named)).Select(n => n.Key))
            .ToList();
        HashSet<int> otherwise = [.. told.Select(c => first[c]), .. told.Select(c => First[c])];
        ImmutableArray<Resting> rested = [.. Resting.Where(r => !resting.Remove(r))];
        var ringed = rested.IsEmpty && resting.Count == 0 ? rings : [.. Heard.Rings(Testimony)];
        return new Rehearing
        {
            Moved = moved,
            Gone = Members(first, otherwise),
            Come = [.. Members(First, otherwise).Select(members => (grouping.Source(members[0], members), members))],
            Freed = [.. resting],
            Rested = rested,
            Rings =
                ringed.Zip(rings).All(r => r.First.SequenceEqual(r.Second)) && ringed.Count == rings.Count
                    ? default
                    : [.. ringed],
        };
    }

    private static ImmutableArray<ImmutableArray<int>> Members(int[] first, HashSet<int> origins) =>
        [
            .. Enumerable
                .Range(0, first.Length)
                .Where(c => origins.Contains(first[c]))
                .GroupBy(c => first[c])
                .Select(members => members.ToImmutableArray()),
        ];

    // Tells claims as reports have them now; gives those that are otherwise, as they were.
    private Dictionary<int, Claim> Retell(IEnumerable<(int Report, Statements Statements)> retold)
    {
        var before = new Dictionary<int, Claim>();
        var reader = new TestimonyReader(Testimony, outlets);
        var isRenamed = false;
        foreach (var (report, statements) in retold)
        {
            var mentions = Mentions.Find(statements, outlets.Of(report), outlets);
            for (var nth = 0; nth < statements.Figures.Length; nth++)
            {
                var c = FirstOf(report) + nth;
                var was = Testimony.Claims[c];
                var now = reader.Read(statements.Figures[nth], statements, report, mentions) with
                {
                    Speaker = was.Speaker,
                    First = was.First,
                    Repeated = was.Repeated,
                };
                if (!now.IsAs(was))
                {
                    before.Add(c, was);
                    Testimony.Claims[c] = now;
                    if (now.Source != was.Source)
                    {
                        isRenamed = true;
                        Renamed[report] = Speakers.Named(statements);
                    }
                }
            }
        }
        if (isRenamed)
        {
            TellSpeakers(before);
        }
        Revised.UnionWith(before.Keys);
        return before;
    }

    // A name that a report bears can tell who speaks in any other.
    private void TellSpeakers(Dictionary<int, Claim> before)
    {
        var speakers = Introductions.Value.Speakers(Testimony, outlets, Renamed);
        for (var c = 0; c < Count; c++)
        {
            var was = Testimony.Claims[c];
            var speaker = Testimony.Who.Of(
                Testimony.Sources[was.Source] is { } name ? speakers.Of(was.Report, name) : null
            );
            if (speaker != was.Speaker)
            {
                before.TryAdd(c, was);
                Testimony.Claims[c] = was with { Speaker = speaker };
            }
        }
    }

    // Only claims of the numbers that revised ones gave, or give, can be likest to another now.
    private void FindNearest(Dictionary<int, Claim> revised)
    {
        var claims = Testimony.Claims;
        var numbers = revised
            .SelectMany(r => new[] { (r.Value.Number, Claim: r.Key), (claims[r.Key].Number, Claim: r.Key) })
            .ToLookup(pair => pair.Number, pair => pair.Claim);
        foreach (var c in revised.Keys)
        {
            Nearest[c] = -1;
        }
        int[] asked =
        [
            .. Enumerable
                .Range(0, numbers.Count == 0 ? 0 : Count)
                .Where(c =>
                    claims[c].Speaker == Roll.Nobody
                    && numbers[claims[c].Number].Any(r => r == c || Testimony.AreNear(claims[r], claims[c]))
                ),
        ];
        if (asked.Length > 0)
        {
            Origins.Nearest.Find(Testimony, Likeness.Value, Nearest, asked);
        }
    }
}
