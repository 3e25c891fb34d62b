using Whence.Sqlite;
using Whence.Sqlite.Custody;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Tables;

namespace Whence.Casework.Examining;

/// <summary>What reports say of exhibits, by ids. It stays the claim of whoever the report has it from.</summary>
public static class ExhibitClaims
{
    private const int LongestSentence = 240;

    /// <summary>What is named, or why it cannot be.</summary>
    /// <param name="file">The case.</param>
    /// <param name="statements">Ids of figures, positions and allegations.</param>
    /// <param name="reports">Ids of reports that speak of it as a whole.</param>
    public static (ImmutableArray<(string Report, string? Statement)> Named, string? Fault) Named(
        CaseFile file,
        IEnumerable<string> statements,
        IEnumerable<string> reports
    )
    {
        var named = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var id in statements)
        {
            if (FigureFinder.ReportOf(id) is not { } report || Words(file, report, id) is null)
            {
                return ([], NearestIds.Unknown("figure, position or allegation", id, Near(file, id)));
            }
            named.Add((report, id));
        }
        foreach (var id in reports)
        {
            if (file.Reports.Find(id) is null)
            {
                return ([], NearestIds.Unknown("report", id, file));
            }
            named.Add((id, null));
        }
        return (named.ToImmutable(), null);
    }

    /// <summary>A claim in words, with who makes it.</summary>
    public static string Words(CaseFile file, KeptClaim claim) =>
        claim.Report is not { } report ? "a claim of a report that was redacted"
        : claim.Statement is not { } statement ? $"report {report} speaks of it"
        : Words(file, report, statement) ?? $"{statement}, which is read otherwise now";

    /// <summary>Ties what is named to <paramref name="exhibit"/>, unless it is already.</summary>
    internal static void Keep(
        CaseFile file,
        Batch batch,
        KeptExhibit exhibit,
        ImmutableArray<(string Report, string? Statement)> named
    )
    {
        var known = file.Custody.Claims(exhibit).Select(claim => (claim.Report, claim.Statement)).ToHashSet();
        foreach (var (report, statement) in named.Where(claim => !known.Contains(claim)))
        {
            batch.Claim(exhibit, report, statement);
        }
    }

    private static string? Words(CaseFile file, string report, string id)
    {
        if (file.Reports.Find(report) is not { } kept || file.Readings.Find(kept.Number) is not { } statements)
        {
            return null;
        }
        return statements.Figures.FirstOrDefault(f => f.Id == id) is { } figure
                ? $"{id}, a claim of {figure.Source ?? "nobody named"}: “{figure.Words}” ({figure.Quantity.Interval}), in “{Short(figure.SentenceText)}”"
            : statements.Positions.FirstOrDefault(p => p.Id == id) is { } position
                ? $"{id}, a claim of {position.Actor}, in “{Short(position.SentenceText)}”"
            : statements.Allegations.FirstOrDefault(a => a.Id == id) is { } allegation
                ? $"{id}, a claim of {allegation.Accuser ?? "nobody named"}, in “{Short(allegation.SentenceText)}”"
            : null;
    }

    private static IEnumerable<string> Near(CaseFile file, string id) =>
        FigureFinder.ReportOf(id) is { } report
        && file.Reports.Find(report) is { } kept
        && file.Readings.Find(kept.Number) is { } statements
            ? statements
                .Figures.Select(f => f.Id)
                .Concat(statements.Positions.Select(p => p.Id))
                .Concat(statements.Allegations.Select(a => a.Id))
            : file.Reports.Ids();

    private static string Short(string sentence) =>
        sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence].TrimEnd() + " …";
}
