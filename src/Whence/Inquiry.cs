using System.Security.Cryptography;
using System.Text;
using Whence.Attributing;
using Whence.Counting;
using Whence.Origins;
using Whence.Placing;
using Whence.Positions;
using Whence.Reading;
using Whence.Reconciling;
using Whence.Reconciling.Ruling;
using Whence.Reviewing;
using Whence.Timing;

namespace Whence;

/// <summary>
/// The whole flow: each report is read by itself, then all that was read is weighed together. Both steps are pure, and
/// safe to call from many threads at once.
/// </summary>
public sealed class Inquiry
{
    private readonly Annotator annotator = new();
    private readonly Attributor attributor = new();
    private readonly TimeRecogniser times = new();
    private readonly PlaceRecogniser places;
    private readonly Enumerator enumerator;
    private readonly PositionReader positions = new();
    private readonly CreditReader credits = new();
    private readonly Fingerprinter fingerprinter = new();
    private readonly Reviewer reviewer = new();
    private readonly OriginFinder origins = new();
    private readonly WithdrawalFinder withdrawals = new();
    private readonly GistReader gists = new();
    private readonly Reconciler reconciler;

    /// <summary>An inquiry with the measures and the convention that ship.</summary>
    public Inquiry()
        : this(new InquiryOptions()) { }

    /// <summary>An inquiry that counts as <paramref name="options"/> say.</summary>
    public Inquiry(InquiryOptions options)
    {
        places = new PlaceRecogniser(options.Places);
        enumerator = new Enumerator(options.Convention, options.Measures);
        reconciler = new Reconciler(options.Convention, options.Rules);
        Counting = options.Convention.Name + (options.Rules.Text.Length > 0 ? " " + RulesDigest(options.Rules) : "");
    }

    /// <summary>Tells whether two inquiries weigh alike: the convention's name, and a digest of the rules where there are any.</summary>
    public string Counting { get; }

    /// <summary>Reads one report: what it states, from it alone.</summary>
    public Statements Read(Report report)
    {
        var text = annotator.Annotate(report);
        var attributions = attributor.Attribute(text);
        var periods = times.Recognise(text);
        var named = places.Recognise(text);
        var figures = enumerator.Count(text, attributions, periods, named);
        var repeated = RepeatedPassages.Of(text);
        var (stances, allegations) = positions.Read(text, attributions, periods);
        return new Statements(Heading.Of(report))
        {
            Attributions = attributions,
            Quotations = attributor.Quotations(text, attributions),
            Figures = repeated.Mark(figures),
            Positions = stances,
            Allegations = repeated.Mark(allegations),
            Repeated = repeated.Later,
            Credits = credits.Read(text),
            Fingerprint = fingerprinter.Of(text),
            Gist = gists.Of(text),
        };
    }

    /// <summary>Weighs all that was read together, as it was decided of: what rests on what, and what can all be true.</summary>
    public Dossier Weigh(ImmutableArray<Statements> read, params IReadOnlyCollection<Decision> decisions) =>
        WeighWhole(read, decisions).Dossier;

    /// <summary>The same, with what later decisions are weighed by.</summary>
    public Weighed WeighWhole(ImmutableArray<Statements> read, params IReadOnlyCollection<Decision> decisions)
    {
        var (statements, rulings, decided, _) = reviewer.Review(read, decisions);
        var (edges, circles, roots, hearing) = origins.Find(statements, read, rulings);
        var withdrawn = withdrawals.Find(statements, edges);
        // Reports tell one matter by what was read of them: what is decided of a figure moves no report.
        var matters = Matters.Find(read);
        var (questions, conflicts) = reconciler.Reconcile(statements, roots, withdrawn, rulings, matters);
        return new Weighed(
            new Dossier
            {
                Statements = statements,
                Edges = edges,
                Circles = circles,
                Withdrawals = withdrawn,
                Decided = decided,
                Origins = roots,
                Questions = questions,
                Conflicts = conflicts,
            },
            [.. matters.All],
            hearing
        );
    }

    /// <summary>
    /// The questions and conflicts of some matters, from all the reports that tell them: those that one whole weighing gives, since
    /// matters are reconciled each by itself unless questions of several were merged.
    /// </summary>
    /// <param name="statements">What these reports state, as it was decided, in order of publication.</param>
    /// <param name="matters">Which matter each of them tells.</param>
    /// <param name="origins">The origins, of their figures at least.</param>
    /// <param name="withdrawn">What was taken back, of them at least.</param>
    /// <param name="rulings">What was decided of all.</param>
    public (ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts) Reconcile(
        ImmutableArray<Statements> statements,
        IEnumerable<int> matters,
        ImmutableArray<Origin> origins,
        ImmutableArray<Withdrawal> withdrawn,
        Rulings rulings
    ) => reconciler.Reconcile(statements, origins, withdrawn, rulings, Matters.Known(matters));

    private static string RulesDigest(RuleSet rules) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules.Text)));
}
