namespace Whence.Formats.Exports;

/// <summary>Finds what the ids of a dossier mean.</summary>
internal sealed class DossierLookup
{
    private readonly Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Heading> headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Withdrawal> fallen = new(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, Decision> decided;

    /// <summary>Notes all of <paramref name="dossier"/>.</summary>
    public DossierLookup(Dossier dossier)
    {
        decided = dossier.Decided;
        foreach (var statements in dossier.Statements)
        {
            headings[statements.Heading.Id] = statements.Heading;
            foreach (var figure in statements.Figures)
            {
                figures[figure.Id] = figure;
            }
        }
        foreach (var origin in dossier.Origins)
        {
            foreach (var figure in origin.Figures)
            {
                origins[figure] = origin;
            }
        }
        foreach (var withdrawal in dossier.Withdrawals)
        {
            foreach (var figure in withdrawal.Figures)
            {
                fallen[figure] = withdrawal;
            }
        }
        foreach (var question in dossier.Questions)
        {
            foreach (var figure in question.Figures)
            {
                questions[figure] = question;
            }
        }
    }

    /// <summary>The figure of that id.</summary>
    public Figure? Figure(string id) => figures.GetValueOrDefault(id);

    /// <summary>The figures of those ids, in their order.</summary>
    public IEnumerable<Figure> Figures(IEnumerable<string> ids) => ids.Select(Figure).OfType<Figure>();

    /// <summary>The heading of the report of that id.</summary>
    public Heading? Heading(string report) => headings.GetValueOrDefault(report);

    /// <summary>The origin that a figure traces to.</summary>
    public Origin? Origin(string figure) => origins.GetValueOrDefault(figure);

    /// <summary>The question that a figure answers.</summary>
    public Question? Question(string figure) => questions.GetValueOrDefault(figure);

    /// <summary>What a figure has fallen with, as its publisher took it back; null where it stands.</summary>
    public Withdrawal? Fallen(string figure) => fallen.GetValueOrDefault(figure);

    /// <summary>What an analyst decided of a figure; null where nobody did.</summary>
    public Decision? Decided(string figure) => decided.GetValueOrDefault(figure);

    /// <summary>Whether a figure stands as a fact that somebody states: not hypothetical, not taken back, not rejected.</summary>
    public bool Stands(Figure figure) => figure.Realis && !fallen.ContainsKey(figure.Id) && !IsRejected(figure);

    /// <summary>What keeps a figure from standing, in words; null where it stands.</summary>
    public string? Doubt(Figure figure) =>
        IsRejected(figure) ? Decided(figure.Id)!.ToString()
        : Fallen(figure.Id) is { } withdrawal
            ? withdrawal.Root == figure.Report ? "taken back by its publisher"
                : $"rests on {withdrawal.Root}, which its publisher took back"
        : figure.Realis ? null
        : "not stated as fact";

    /// <summary>Who says <paramref name="figure"/>; the outlet where it is the report's own voice.</summary>
    public string Speaker(Figure figure) => figure.Source ?? OwnVoice(figure.Report);

    /// <summary>Who speaks in a report's own voice.</summary>
    public string OwnVoice(string report) => (Heading(report)?.Publisher ?? "the report") + " itself";

    /// <summary>The figures of <paramref name="question"/> by voice: those of one origin and interval together, who is named first, repeats within a report left out.</summary>
    public IEnumerable<ImmutableArray<Figure>> Voices(Question question) =>
        Figures(question.Figures)
            .Where(figure => figure.Repeats is null)
            .GroupBy(figure => (Origin(figure.Id)?.Id ?? figure.Id, figure.Quantity.Interval))
            .Select(voice =>
                voice.OrderBy(figure => !figure.Realis).ThenBy(figure => figure.Source is null).ToImmutableArray()
            );

    private bool IsRejected(Figure figure) => Decided(figure.Id)?.Kind == DecisionKind.Reject;
}
