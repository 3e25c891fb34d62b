using NodaTime.Text;

namespace Whence.Cli.Pages;

/// <summary>Finds what ids of a dossier mean.</summary>
internal sealed class DossierIndex
{
    private const int ReportsNamed = 4;

    private readonly Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Heading> headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Withdrawal> withdrawals = new(StringComparer.Ordinal);
    private readonly HashSet<string> fallen = new(StringComparer.Ordinal);

    /// <summary>Notes all of <paramref name="dossier"/>.</summary>
    public DossierIndex(Dossier dossier)
    {
        foreach (var statements in dossier.Statements)
        {
            headings[statements.Heading.Id] = statements.Heading;
            foreach (var figure in statements.Figures)
            {
                figures[figure.Id] = figure;
            }
        }
        foreach (var withdrawal in dossier.Withdrawals)
        {
            withdrawals[withdrawal.Report] = withdrawal;
            fallen.UnionWith(withdrawal.Figures);
        }
        foreach (var origin in dossier.Origins)
        {
            foreach (var figure in origin.Figures)
            {
                origins[figure] = origin;
            }
        }
    }

    /// <summary>The figures of <paramref name="ids"/> by voice: those of one origin together, repeats within a report left out.</summary>
    public IEnumerable<IReadOnlyList<Figure>> Voices(IEnumerable<string> ids) =>
        ids.Select(id => figures.GetValueOrDefault(id))
            .OfType<Figure>()
            .Where(f => f.Repeats is null)
            .GroupBy(f => (origins.TryGetValue(f.Id, out var o) ? o.Id : f.Id, f.Quantity.Interval))
            // Who is named and states it stands for the voice: a headline leaves it to the first sentence.
            .Select(g => (IReadOnlyList<Figure>)[.. g.OrderBy(f => !f.Realis).ThenBy(f => f.Source is null)]);

    /// <summary>Whether a figure counts for nothing, since the report that it rests on was taken back.</summary>
    public bool Falls(Figure figure) => fallen.Contains(figure.Id);

    /// <summary>
    /// A report as a reader knows it: its outlet, its day, and its id, and whether it, or what it rests on, was taken back. A day
    /// that the id tells is not told again.
    /// </summary>
    public string Report(string id)
    {
        var heading = headings.GetValueOrDefault(id);
        var day =
            heading?.Published is { } published
            && !id.Contains(LocalDatePattern.Iso.Format(published), StringComparison.Ordinal)
                ? ", " + Words.Day(published)
                : "";
        return (heading?.Publisher is { } publisher ? $"{publisher}{day} ({id})" : id + day) + Withdrawn(id);
    }

    private string Withdrawn(string id) =>
        withdrawals.GetValueOrDefault(id) is not { } withdrawal ? ""
        : withdrawal.Root == id ? $", {Words.Of(withdrawal.Standing)} by its publisher"
        : $", {(withdrawal.Figures.IsEmpty ? "sharing words with" : "in part resting on")} {withdrawal.Root}, which was {Words.Of(withdrawal.Standing)}";

    /// <summary>Where something stands: "in" a report, or several.</summary>
    public string In(IEnumerable<string> ids)
    {
        var reports = ids.Distinct(StringComparer.Ordinal).ToList();
        return reports.Count == 1
            ? "in " + Report(reports[0])
            : $"in {Words.Count(reports.Count, "report")}: "
                + string.Join("; ", reports.Take(ReportsNamed).Select(Report))
                + (reports.Count > ReportsNamed ? $"; and {Words.Number(reports.Count - ReportsNamed)} more" : "");
    }

    /// <summary>The figure of this id, with its report; null where there is none.</summary>
    public (Figure Figure, Heading? Heading)? Figure(string id) =>
        figures.TryGetValue(id, out var figure) ? (figure, headings.GetValueOrDefault(figure.Report)) : null;

    /// <summary>Who speaks in a report's own voice.</summary>
    public string OwnVoice(string report) => OwnVoice(headings.GetValueOrDefault(report));

    /// <summary>Likewise.</summary>
    public static string OwnVoice(Heading? heading) => (heading?.Publisher ?? "the report") + " itself";
}
