using Whence.Origins;
using Whence.Reviewing;
using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Weighing;

/// <summary>
/// Weighs what was decided since, and nothing that it does not touch: whose words its figures are, which is heard from what the last
/// whole weighing left, and the matters whose figures it is of. What comes of it is what weighing the same reports whole comes to.
/// </summary>
/// <param name="file">The case.</param>
/// <param name="inquiry">What weighs.</param>
/// <param name="groundwork">What the last whole weighing left.</param>
internal sealed class DecisionWeighing(CaseFile file, Inquiry inquiry, Groundwork groundwork)
{
    // Reports of touched matters beyond which the whole is weighed.
    private const int Most = 3_000;

    private readonly Reviewer reviewer = new();
    private readonly Dictionary<int, Statements> read = [];
    private readonly Dictionary<long, int> places = [];
    private ImmutableArray<WeighedReport> reports = [];
    private Reviewed reviewed = new([], Rulings.None, ImmutableDictionary<string, Decision>.Empty, []);
    private Hearing? hearing;

    /// <summary>What was decided since the answers were weighed changes of them; null where only weighing the whole tells.</summary>
    public DecidedChange? Weigh((long Decided, long Now) entries)
    {
        if (groundwork.Reports() is not { } weighed)
        {
            return null;
        }
        reports = weighed;
        for (var place = 0; place < reports.Length; place++)
        {
            places.Add(reports[place].Report, place);
        }
        file.Reviews.Forget();
        var decisions = file.Reviews.All();
        var since = decisions.Where(d => d.Number >= entries.Decided && d.Kind != DecisionKind.Note).ToList();
        var decided = Of(decisions).Distinct().Order().Select(Read).ToImmutableArray();
        reviewed = reviewer.Review(decided, decisions);
        var before = reviewer.Review(decided, decisions.Where(d => d.Number < entries.Decided));
        var retold = Of(since.Where(d => d.On.Kind == AnchorKind.Figure)).Distinct().Order().ToList();
        var heard = Hear(since, retold, before);
        var touched = Touched(Of(since).Concat(heard.Moved.Select(c => hearing!.ReportOf(c))).Concat(Renamed(heard)));
        return touched.Count > Most || (!heard.Freed.IsEmpty || !heard.Rested.IsEmpty) && IsAnythingWithdrawn
            ? null
            : Change(entries, retold, heard, touched);
    }

    private bool IsAnythingWithdrawn => file.Connection.Value("SELECT 1 FROM withdrawal LIMIT 1") is not null;

    // The reports that decisions are of, of those that were weighed.
    private IEnumerable<int> Of(IEnumerable<Decision> decisions) =>
        decisions
            .SelectMany(d => d.Others.Prepend(d.On))
            .Select(anchor => anchor.Report)
            .Distinct()
            .Select(id => file.Reports.Find(id) is { } kept && places.TryGetValue(kept.Number, out var at) ? at : -1)
            .Where(at => at >= 0);

    private Statements Read(int report) =>
        read.TryGetValue(report, out var statements)
            ? statements
            : read[report] = file.Readings.Find(reports[report].Report)!;

    private Statements Decided(int report) =>
        reviewed.Holding.IsEmpty ? Read(report) : Reviewer.Apply(Read(report), reviewed.Holding);

    private Heading Headed(int report) => file.Reports.Find(reports[report].Report)!.Heading;

    // Whose words figures are hangs on their numbers, measures and sources, and on how analysts grouped origins.
    private Rehearing Hear(IReadOnlyCollection<Decision> since, List<int> retold, Reviewed before)
    {
        var isRegrouped = since.Any(d =>
            d.Kind is DecisionKind.Merge or DecisionKind.Split && d.On.Kind == AnchorKind.Origin
        );
        if (!isRegrouped && !retold.Exists(r => IsHeardOtherwise(Reviewer.Apply(Read(r), before.Holding), Decided(r))))
        {
            return Rehearing.None;
        }
        hearing = groundwork.Hearing();
        return hearing.Rehear(
            retold.Select(r => (r, Decided(r))),
            reviewed.Rulings.Origins.Select(r => (r.Together, (IReadOnlySet<int>)r.Figures.Select(Claim).ToHashSet())),
            Headed
        );
    }

    private static bool IsHeardOtherwise(Statements before, Statements now) =>
        before
            .Figures.Zip(now.Figures)
            .Any(f =>
                f.First.Quantity != f.Second.Quantity
                || f.First.Measure != f.Second.Measure
                || f.First.Source != f.Second.Source
            );

    private int Claim(string figure)
    {
        var report = places[file.Reports.Find(Identifier.ReportOf(figure))!.Number];
        return reports[report].First + Nth(Read(report), figure);
    }

    private static int Nth(Statements statements, string figure)
    {
        for (var nth = 0; ; nth++)
        {
            if (statements.Figures[nth].Id == figure)
            {
                return nth;
            }
        }
    }

    // Where origins bear another name, the questions that they answer are counted to another speaker.
    private IEnumerable<int> Renamed(Rehearing heard) =>
        heard
            .Come.Where(o =>
                file.Connection.Value(
                    "SELECT name FROM origin WHERE number = $number",
                    AnswerNumbers.Origin(o.Claims[0])
                )
                    is string name
                && name != o.Source
            )
            .SelectMany(o => o.Claims)
            .Select(c => hearing!.ReportOf(c));

    // All reports of the matters of some, and of the matters that these are tied to where questions were merged.
    private List<int> Touched(IEnumerable<int> some)
    {
        var matters = some.Select(r => reports[r].Matter).ToHashSet();
        var merged = reviewed
            .Rulings.Questions.Select(regrouping =>
                regrouping
                    .Figures.Select(f => reports[places[file.Reports.Find(Identifier.ReportOf(f))!.Number]].Matter)
                    .ToHashSet()
            )
            .ToList();
        while (merged.Find(m => matters.Overlaps(m) && !matters.IsSupersetOf(m)) is { } tied)
        {
            matters.UnionWith(tied);
        }
        return [.. Enumerable.Range(0, reports.Length).Where(r => matters.Contains(reports[r].Matter))];
    }

    private DecidedChange Change((long Decided, long Now) entries, List<int> retold, Rehearing heard, List<int> touched)
    {
        var statements = touched.Select(r => (Report: reports[r], Statements: Decided(r))).ToImmutableArray();
        var origins = Origins(
            statements,
            heard.Moved.ToDictionary(c => c, c => AnswerNumbers.Origin(hearing!.OriginOf(c)))
        );
        var (questions, conflicts) = inquiry.Reconcile(
            [.. statements.Select(s => s.Statements)],
            touched.Select(r => reports[r].Matter),
            [
                .. origins
                    .GroupBy(f => f.Value, f => f.Key)
                    .Select(g => new Origin($"{Anchor.OfOrigin}{g.Key}", "", [.. g], [])),
            ],
            Withdrawn(touched),
            reviewed.Rulings
        );
        return new DecidedChange
        {
            Entries = (entries.Decided, entries.Now),
            Touched = statements,
            Retold = [.. retold.Select(r => (reports[r].Report, Decided(r)))],
            Questions = questions,
            Conflicts = conflicts,
            Origins = origins,
            Gone = [.. heard.Gone.Select(claims => AnswerNumbers.Origin(claims[0]))],
            Come = Come(heard),
            Freed = [.. heard.Freed.Select(r => r.Number)],
            Rested = [.. heard.Rested.Select(Rested)],
            Circles = heard.Rings.IsDefault
                ? default
                : [.. heard.Rings.Select(ring => new Circle([.. ring.Select(r => Headed(r).Id)]))],
            Hearing = hearing,
        };
    }

    // The number of each figure's origin: only which figures are of one is reconciled by, not how it is called.
    private Dictionary<string, long> Origins(
        IEnumerable<(WeighedReport Report, Statements Statements)> touched,
        Dictionary<int, long> moved
    )
    {
        using var query = new Query(
            file.Connection,
            "SELECT nth, origin FROM weighed WHERE report = $report AND origin IS NOT NULL"
        );
        var origins = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (report, statements) in touched)
        {
            using var rows = query.Rows(report.Report);
            while (rows.Read())
            {
                var nth = rows.GetInt32(0);
                origins[statements.Figures[nth].Id] = moved.GetValueOrDefault(report.First + nth, rows.GetInt64(1));
            }
        }
        return origins;
    }

    private ImmutableArray<Withdrawal> Withdrawn(IEnumerable<int> touched)
    {
        var answers = new AnswerShelf(file);
        return [.. touched.Select(r => answers.Withdrawal(reports[r].Report)).OfType<Withdrawal>()];
    }

    // The ids of figures are those that stand in the origins that they leave.
    private ImmutableArray<(Origin Origin, int Claim, int Day)> Come(Rehearing heard)
    {
        var answers = new AnswerShelf(file);
        var ids = new Dictionary<int, string>();
        foreach (var claims in heard.Gone)
        {
            foreach (var (claim, id) in claims.Zip(answers.Origin(AnswerNumbers.Origin(claims[0]))!.Figures))
            {
                ids.Add(claim, id);
            }
        }
        return
        [
            .. heard.Come.Select(origin =>
                (
                    new Origin(
                        Anchor.OfOrigin + ids[origin.Claims[0]],
                        origin.Source,
                        [.. origin.Claims.Select(c => ids[c])],
                        [.. origin.Claims.Select(c => Identifier.ReportOf(ids[c])).Distinct()]
                    ),
                    origin.Claims[0],
                    Readings.DayNumber.Of(Headed(hearing!.ReportOf(origin.Claims[0])).Published)
                )
            ),
        ];
    }

    private (long, Edge, long, long?) Rested(Resting resting) =>
        (
            resting.Number,
            hearing!.Edge(resting, Decided),
            reports[resting.Report].Report,
            resting.To >= 0 ? reports[hearing.ReportOf(resting.To)].Report : null
        );
}
