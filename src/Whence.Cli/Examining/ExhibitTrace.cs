using Whence.Cli.Pages;
using Whence.Formats.Contract;
using Whence.Sqlite;
using Whence.Sqlite.Custody;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Examining;

/// <summary>Traces an exhibit to what reports say of it: each claim with who makes it, opened at its words.</summary>
internal sealed class ExhibitTrace(CaseFile file)
{
    private readonly FigureFinder figures = new(file);

    /// <summary>Writes the page of what is called <paramref name="name"/>; false where no exhibit is.</summary>
    public bool Write(Sheet sheet, string name)
    {
        if (ExhibitFinder.Find(file, name).Exhibit is not { } exhibit)
        {
            return false;
        }
        sheet.Bold(exhibit.Path);
        sheet.Note($"{exhibit.Exhibit.Kind.ToString().ToLowerInvariant()}, {exhibit.Exhibit.Id}", 2);
        Same(sheet, exhibit);
        var claims = Claims(exhibit);
        sheet.Heading("What reports say of it");
        if (claims.IsEmpty)
        {
            sheet.Line("Nothing ties a report to it: whence examine CASE FILE --claim ID, or --report ID.", 2);
        }
        sheet.List(
            claims,
            claim =>
            {
                Claim(sheet, claim);
                sheet.Gap();
            }
        );
        sheet.Note("Each is the claim of whoever makes it, and nothing that was seen on the exhibit.");
        return true;
    }

    /// <summary>Writes the exhibit, its findings, and what reports say of it as lines of the contract; false where no exhibit is called <paramref name="name"/>.</summary>
    public bool Write(ContractWriter contract, string name)
    {
        if (ExhibitFinder.Find(file, name).Exhibit is not { } exhibit)
        {
            return false;
        }
        contract.Write(exhibit.Exhibit);
        foreach (var finding in file.Exhibits.Findings(exhibit))
        {
            contract.Write(finding);
        }
        foreach (var claim in Claims(exhibit))
        {
            if (claim.Report is not { } id || figures.Report(id) is not var (report, statements))
            {
                continue;
            }
            var points = file.Reports.Text(report.Number) is { } text ? new CodePoints(text) : null;
            foreach (var figure in statements.Figures.Where(f => f.Id == claim.Statement))
            {
                contract.Write(figure, points);
            }
            foreach (var position in statements.Positions.Where(p => p.Id == claim.Statement))
            {
                contract.Write(position, points);
            }
            foreach (var allegation in statements.Allegations.Where(a => a.Id == claim.Statement))
            {
                contract.Write(allegation, points);
            }
        }
        return true;
    }

    private ImmutableArray<KeptClaim> Claims(KeptExhibit exhibit) =>
        [
            .. Together(exhibit)
                .SelectMany(e => file.Custody.Claims(e))
                .DistinctBy(claim => (claim.Report, claim.Statement)),
        ];

    // What is said of one post of a clip is said of the clip.
    private IEnumerable<KeptExhibit> Together(KeptExhibit exhibit) =>
        exhibit.Exhibit.Cluster is { } cluster
            ? file.Exhibits.All().Where(e => e.Exhibit.Cluster == cluster).OrderBy(e => e.Number != exhibit.Number)
            : [exhibit];

    private void Same(Sheet sheet, KeptExhibit exhibit)
    {
        foreach (var other in Together(exhibit).Where(e => e.Number != exhibit.Number))
        {
            sheet.Note($"{other.Path} shows the same, as far as is held ({exhibit.Exhibit.Cluster})", 2);
        }
    }

    private void Claim(Sheet sheet, KeptClaim claim)
    {
        if (claim.Report is not { } id)
        {
            sheet.Line("a claim of a report that was redacted", 2);
            return;
        }
        if (figures.Report(id) is not var (report, statements))
        {
            sheet.Line($"report {id}, which is not read", 2);
            return;
        }
        if (claim.Statement is null)
        {
            sheet.Bold("it speaks of the exhibit", 2);
        }
        else if (statements.Figures.FirstOrDefault(f => f.Id == claim.Statement) is { } figure)
        {
            sheet.Bold($"“{figure.Words}” {figure.Measure} [{figure.Quantity.Interval}], {figure.Id}", 2);
            Said(sheet, statements, figure.Attribution, figure.Source, figure.Via);
            sheet.Line($"“{figure.SentenceText}”", 4);
        }
        else if (statements.Positions.FirstOrDefault(p => p.Id == claim.Statement) is { } position)
        {
            sheet.Bold($"{position.Stance.ToString().ToLowerInvariant()}: {position.On}, {position.Id}", 2);
            Said(sheet, statements, position.Attribution, position.Actor, []);
            sheet.Line($"“{position.SentenceText}”", 4);
        }
        else if (statements.Allegations.FirstOrDefault(a => a.Id == claim.Statement) is { } allegation)
        {
            sheet.Bold($"against {allegation.Accused}: {allegation.ActText}, {allegation.Id}", 2);
            Said(sheet, statements, allegation.Attribution, allegation.Accuser, []);
            sheet.Line($"“{allegation.SentenceText}”", 4);
        }
        else
        {
            sheet.Bold($"{claim.Statement}, which is read otherwise now", 2);
        }
        var (title, publisher) = (report.Heading.Title, report.Heading.Publisher);
        var day = report.Heading.Published is { } published ? Words.Day(published) : "undated";
        sheet.Note(string.Join(", ", new[] { publisher, day, title }.OfType<string>()) + $" ({id})", 4);
    }

    private static void Said(
        Sheet sheet,
        Statements statements,
        string? attribution,
        string? source,
        ImmutableArray<string> via
    )
    {
        var stance = statements.Attributions.FirstOrDefault(a => a.Id == attribution)?.Stance;
        var way = via.IsEmpty ? "" : $", by way of {string.Join(", ", via)}";
        var how = stance is { } known ? $" ({known.ToString().ToLowerInvariant()})" : "";
        sheet.Line($"a claim of {source ?? "nobody named"}{how}{way}:", 4);
    }
}
