using System.CommandLine;
using Whence.Casework;
using Whence.Sqlite;
using Whence.Sqlite.Custody;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Examining;

/// <summary>Ties exhibits to what reports say of them. What a report says stays the claim of whoever it has it from.</summary>
internal sealed class ClaimLinks
{
    private const int LongestSentence = 240;

    private readonly Option<string[]> claims = new("--claim")
    {
        Description = "What a report of the case says of it: a figure, position or allegation",
        HelpName = "ID",
    };

    private readonly Option<string[]> reports = new("--report")
    {
        Description = "A report of the case that speaks of it",
        HelpName = "ID",
    };

    /// <summary>Puts the options on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(claims);
        command.Add(reports);
    }

    /// <summary>Whether any is given.</summary>
    public bool Any(ParseResult parsed) =>
        parsed.GetValue(claims) is { Length: > 0 } || parsed.GetValue(reports) is { Length: > 0 };

    /// <summary>What is named, or why it cannot be.</summary>
    public (ImmutableArray<(string Report, string? Statement)> Named, string? Fault) Of(
        ParseResult parsed,
        CaseFile file
    )
    {
        var named = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var id in parsed.GetValue(claims) ?? [])
        {
            if (FigureFinder.ReportOf(id) is not { } report || Words(file, report, id) is null)
            {
                return ([], NearestIds.Unknown("figure, position or allegation", id, Near(file, id)));
            }
            named.Add((report, id));
        }
        foreach (var id in parsed.GetValue(reports) ?? [])
        {
            if (file.Reports.Find(id) is null)
            {
                return ([], NearestIds.Unknown("report", id, file));
            }
            named.Add((id, null));
        }
        return (named.ToImmutable(), null);
    }

    /// <summary>Ties what is named to <paramref name="exhibit"/>, unless it is already.</summary>
    public static void Keep(
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

    /// <summary>A claim in words, with who makes it.</summary>
    public static string Words(CaseFile file, KeptClaim claim) =>
        claim.Report is not { } report ? "a claim of a report that was redacted"
        : claim.Statement is not { } statement ? $"report {report} speaks of it"
        : Words(file, report, statement) ?? $"{statement}, which is read otherwise now";

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
