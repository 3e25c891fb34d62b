using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>
/// The figures of many reports as they stand: the questions that they answer, and what conflicts among them. A report that
/// arrives is weighed against its own matter, only the cells that it answers and those tied to them, and nothing else is looked
/// at again. Not safe for concurrent use.
/// </summary>
public sealed class Reckoning
{
    private readonly Matters reports;
    private readonly Classes classes;
    private readonly RuleSet rules;
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<(Cell, string, Interval), LocalDate> said = [];
    private readonly Dictionary<int, MatterBook> matters = [];

    /// <summary>
    /// Weighs <paramref name="statements"/> together, by their <paramref name="origins"/> and <paramref name="rules"/>; figures that
    /// <paramref name="rulings"/> reject count for nothing, and questions are grouped as these say.
    /// </summary>
    public Reckoning(
        ImmutableArray<Statements> statements,
        ImmutableArray<Origin> origins,
        RuleSet? rules = null,
        Rulings? rulings = null
    )
    {
        this.rules = rules ?? RuleSet.Empty;
        rulings ??= Rulings.None;
        foreach (var (id, figure) in origins.SelectMany(o => o.Figures.Select(f => (o.Id, f))))
        {
            this.origins[figure] = id;
        }
        reports = Matters.Find(statements);
        var read = statements
            .SelectMany((s, report) => CellReader.Read(s, report, reports.Of(report), this.origins, this.rules))
            .Select(c => rulings.Rejected.Contains(c.Figure.Id) ? c with { Counts = false } : c)
            .ToList();
        classes = new Classes(read);
        Claims = [.. RegroupedCells.Apply([.. read.Select(classes.Of)], rulings.Questions)];
        foreach (var claim in Claims.Where(c => c.Day is not null))
        {
            var key = (claim.Cell, claim.Origin, claim.Interval);
            said[key] = said.TryGetValue(key, out var day) ? LocalDate.Min(day, claim.Day!.Value) : claim.Day!.Value;
        }
        for (var i = 0; i < Claims.Count; i++)
        {
            Claims[i] = AsFirstSaid(Claims[i]);
            Put(Claims[i]);
        }
    }

    /// <summary>Every claim, in reading order.</summary>
    internal List<Claim> Claims { get; }

    /// <summary>The claims by question, those that count.</summary>
    internal IEnumerable<IReadOnlyList<Claim>> Questions => matters.Values.SelectMany(m => m.Questions);

    /// <summary>What contradicts, strains or revises what, in the order of the questions.</summary>
    public IEnumerable<Conflict> Conflicts => matters.Values.SelectMany(m => m.Conflicts());

    /// <summary>
    /// Takes in one more report, and gives the conflicts of the questions that it answers and of those tied to them, as they now
    /// are. Its figures are origins of their own; how terms weigh and which classes of people are one stays as it was read at first.
    /// </summary>
    public IReadOnlyList<Conflict> Add(Statements statements)
    {
        var report = reports.Add(statements);
        var matter = reports.Of(report);
        var touched = new HashSet<Cell>();
        foreach (
            var claim in CellReader
                .Read(statements, report, matter, origins, rules)
                .Select(classes.Of)
                .Select(AsFirstSaid)
        )
        {
            Claims.Add(claim);
            Put(claim);
            touched.Add(claim.Cell);
        }
        return matters.TryGetValue(matter, out var book) ? book.Conflicts(touched) : [];
    }

    // What a report repeats was said when its voice first said it.
    private Claim AsFirstSaid(Claim claim) =>
        said.TryGetValue((claim.Cell, claim.Origin, claim.Interval), out var day) && day < claim.Day
            ? claim with
            {
                Day = day,
            }
            : claim;

    private void Put(Claim claim)
    {
        if (claim.Counts)
        {
            var matter = claim.Cell.Matter;
            (matters.TryGetValue(matter, out var book) ? book : matters[matter] = new MatterBook(rules)).Put(claim);
        }
    }
}
