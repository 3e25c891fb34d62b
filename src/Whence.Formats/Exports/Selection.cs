namespace Whence.Formats.Exports;

/// <summary>
/// The part of a dossier that is asked for: the figures that are meant, with all that they were weighed against, so that no question or
/// conflict is told by half. What is null asks for nothing in particular; words are found anywhere in a name, in any case.
/// </summary>
public sealed record Selection
{
    /// <summary>The name of a measure.</summary>
    public string? Measure { get; init; }

    /// <summary>Words of a place, of what it lies in, or its id.</summary>
    public string? Place { get; init; }

    /// <summary>Words of the people counted.</summary>
    public string? Population { get; init; }

    /// <summary>Words of who says so or passed it on; of a position its actor, of an allegation its accuser.</summary>
    public string? Source { get; init; }

    /// <summary>The id of a report.</summary>
    public string? Report { get; init; }

    /// <summary>Published on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Published on this day or before.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Only what clashes.</summary>
    public bool Contested { get; init; }

    private bool IsOfFigures => Measure is not null || Place is not null || Population is not null || Contested;

    /// <summary>That part of <paramref name="dossier"/>; all of it where nothing is asked for.</summary>
    public Dossier Of(Dossier dossier)
    {
        if (this == new Selection())
        {
            return dossier;
        }
        var meant = Meant(dossier);
        var questions = dossier.Questions.RemoveAll(q => !q.Figures.Any(meant.Contains));
        var conflicts = dossier.Conflicts.RemoveAll(c => !c.Figures.Any(meant.Contains));
        meant.UnionWith(questions.SelectMany(q => q.Figures));
        meant.UnionWith(conflicts.SelectMany(c => c.Figures));
        ImmutableArray<Statements> statements =
        [
            .. dossier
                .Statements.Select(s => Of(s, meant))
                .Where(s => s.Figures.Length + s.Positions.Length + s.Allegations.Length > 0),
        ];
        var reports = statements.Select(s => s.Heading.Id).ToHashSet(StringComparer.Ordinal);
        var carriers = statements
            .SelectMany(s => s.Figures)
            .ToDictionary(f => f.Id, f => f.Report, StringComparer.Ordinal);
        return dossier with
        {
            Statements = statements,
            Questions = questions,
            Conflicts = conflicts,
            Origins = [.. dossier.Origins.Select(o => Of(o, carriers)).Where(o => o.Figures.Length > 0)],
            Edges = dossier.Edges.RemoveAll(e =>
                !reports.Contains(e.FromReport) || (e.ToReport is { } to && !reports.Contains(to))
            ),
            Circles = dossier.Circles.RemoveAll(c => !c.Reports.All(reports.Contains)),
            Withdrawals =
            [
                .. dossier
                    .Withdrawals.Where(w => reports.Contains(w.Report))
                    .Select(w => w with { Figures = w.Figures.RemoveAll(f => !meant.Contains(f)) }),
            ],
        };
    }

    private HashSet<string> Meant(Dossier dossier)
    {
        var contested = Contested
            ? dossier.Conflicts.SelectMany(c => c.Figures).ToHashSet(StringComparer.Ordinal)
            : null;
        return dossier
            .Statements.Where(s => IsOf(s.Heading))
            .SelectMany(s => s.Figures)
            .Where(f => IsMeant(f) && contested?.Contains(f.Id) != false)
            .Select(f => f.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    private Statements Of(Statements statements, HashSet<string> meant)
    {
        var told = IsOf(statements.Heading) && !IsOfFigures;
        return statements with
        {
            Figures = statements.Figures.RemoveAll(f => !meant.Contains(f.Id)),
            Positions = told ? statements.Positions.RemoveAll(p => !Has(p.Actor, Source)) : [],
            Quotations = told ? statements.Quotations.RemoveAll(q => !Has(q.Speaker, Source)) : [],
            Allegations = told ? statements.Allegations.RemoveAll(a => !Has(a.Accuser, Source)) : [],
        };
    }

    private static Origin Of(Origin origin, Dictionary<string, string> carriers)
    {
        var figures = origin.Figures.RemoveAll(f => !carriers.ContainsKey(f));
        var reports = figures.Select(f => carriers[f]).ToHashSet(StringComparer.Ordinal);
        return origin with { Figures = figures, Reports = origin.Reports.RemoveAll(r => !reports.Contains(r)) };
    }

    private bool IsOf(Heading heading) =>
        (Report is null || heading.Id == Report)
        && (From is null || heading.Published >= From)
        && (To is null || heading.Published <= To);

    private bool IsMeant(Figure figure) =>
        (Measure is null || figure.Measure.Name == Measure)
        && Has(figure.Population?.Text, Population)
        && (Has(figure.Source, Source) || figure.Via.Any(via => Has(via, Source)))
        && (
            Has(figure.Place?.Text, Place)
            || Has(figure.Place?.Id, Place)
            || figure.Place?.Within.Any(holder => Has(holder, Place)) == true
        );

    private static bool Has(string? name, string? words) =>
        words is null || name?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
