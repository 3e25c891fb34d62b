using Whence.Attributing;
using Whence.Counting;
using Whence.Origins;
using Whence.Placing;
using Whence.Positions;
using Whence.Reading;
using Whence.Reconciling;
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
    }

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
    public Dossier Weigh(ImmutableArray<Statements> read, params IReadOnlyCollection<Decision> decisions)
    {
        var (statements, rulings, decided, _) = reviewer.Review(read, decisions);
        var (edges, circles, roots) = origins.Find(statements, rulings);
        var withdrawn = withdrawals.Find(statements, edges);
        var (questions, conflicts) = reconciler.Reconcile(statements, roots, withdrawn, rulings);
        return new Dossier
        {
            Statements = statements,
            Edges = edges,
            Circles = circles,
            Withdrawals = withdrawn,
            Decided = decided,
            Origins = roots,
            Questions = questions,
            Conflicts = conflicts,
        };
    }
}
