using Whence.Reconciling.Ruling;

namespace Whence.Reconciling;

/// <summary>
/// The figures of many reports as they stand: the questions that they answer, and what conflicts among them. What a report that
/// arrives touches is its matter: which classes of people are one there, since when each voice says what, and so which questions
/// its figures answer, is read anew from the claims of that matter, and the questions that have changed are weighed with those tied
/// to them; nothing else is looked at again. Not safe for concurrent use.
/// </summary>
public sealed class Reckoning
{
    private readonly Matters reports;
    private readonly RuleSet rules;
    private readonly Rulings rulings;
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Claim>> read = [];
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
        : this(statements, origins, rules, rulings, Matters.Find(statements)) { }

    /// <inheritdoc cref="Reckoning(ImmutableArray{Statements}, ImmutableArray{Origin}, RuleSet, Rulings)"/>
    internal Reckoning(
        ImmutableArray<Statements> statements,
        ImmutableArray<Origin> origins,
        RuleSet? rules,
        Rulings? rulings,
        Matters reports
    )
    {
        this.reports = reports;
        this.rules = rules ?? RuleSet.Empty;
        this.rulings = rulings ?? Rulings.None;
        foreach (var (id, figure) in origins.SelectMany(o => o.Figures.Select(f => (o.Id, f))))
        {
            this.origins[figure] = id;
        }
        for (var report = 0; report < statements.Length; report++)
        {
            Read(statements[report], report);
        }
        foreach (var (matter, claims) in Grouped(read.Keys))
        {
            matters[matter] = new MatterBook(claims, this.rules);
        }
    }

    /// <summary>Every claim, matter by matter in reading order.</summary>
    internal IEnumerable<Claim> Claims => matters.Values.SelectMany(m => m.Claims);

    /// <summary>The claims by question, those that count.</summary>
    internal IEnumerable<IReadOnlyList<Claim>> Questions => matters.Values.SelectMany(m => m.Questions);

    /// <summary>What contradicts, strains or revises what, in the order of the questions.</summary>
    public IEnumerable<Conflict> Conflicts => matters.Values.SelectMany(m => m.Conflicts());

    /// <summary>
    /// Takes in one more report, and gives the conflicts of the questions that have changed and of those tied to them, as they now
    /// are. All conflicts are then those that would have been found had it been there from the first, but for two things that
    /// stay as they were: how telling each word is, and so which matter a report is of, and what its figures trace to, each to
    /// itself unless an origin given at first has it.
    /// </summary>
    public IReadOnlyList<Conflict> Add(Statements statements)
    {
        var report = reports.Add(statements);
        Read(statements, report);
        // Questions that were merged can be of several matters.
        var touched = rulings.Questions.IsEmpty ? [reports.Of(report)] : read.Keys.ToList();
        var conflicts = new List<Conflict>();
        foreach (var (matter, claims) in Grouped(touched))
        {
            var before = matters.GetValueOrDefault(matter);
            var book = matters[matter] = new MatterBook(claims, rules);
            conflicts.AddRange(book.Conflicts(book.ChangedSince(before)));
        }
        return conflicts;
    }

    private void Read(Statements statements, int report)
    {
        var matter = reports.Of(report);
        foreach (var claim in CellReader.Read(statements, report, matter, origins, rules))
        {
            (read.TryGetValue(matter, out var claims) ? claims : read[matter] = []).Add(
                rulings.Rejected.Contains(claim.Figure.Id) ? claim with { Counts = false } : claim
            );
        }
    }

    // The claims of some matters in reading order, in their classes and as analysts have grouped them.
    private IEnumerable<(int Matter, List<Claim> Claims)> Grouped(IEnumerable<int> some)
    {
        List<Claim> claims = [.. some.Where(read.ContainsKey).SelectMany(m => read[m]).OrderBy(c => c.Report)];
        var classes = new Classes(claims);
        return RegroupedCells
            .Apply([.. claims.Select(classes.Of)], rulings.Questions)
            .GroupBy(c => c.Cell.Matter)
            .Select(g => (g.Key, g.ToList()));
    }
}
