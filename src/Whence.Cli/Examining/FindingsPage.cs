using Whence.Cli.Pages;
using Whence.Formats.Contract;

namespace Whence.Cli.Examining;

/// <summary>What was found on exhibits: what was observed in full, the rest in a line each; or JSON Lines.</summary>
/// <param name="desk">To where.</param>
/// <param name="json">Whether other programs read it.</param>
/// <param name="all">Whether the grounds of what was not observed are shown too.</param>
internal sealed class FindingsPage(Desk desk, bool json, bool all)
{
    private const int LettersOfId = 19;

    /// <summary>Writes what was found on <paramref name="exhibits"/>.</summary>
    public void Write(ImmutableArray<Examined> exhibits)
    {
        if (json)
        {
            Lines(exhibits);
        }
        else
        {
            Page(exhibits);
        }
        desk.Output.Flush();
    }

    private void Lines(ImmutableArray<Examined> exhibits)
    {
        using var contract = new ContractWriter(desk.Output);
        foreach (var examined in exhibits)
        {
            contract.Write(examined.Exhibit);
            foreach (var finding in examined.Findings)
            {
                contract.Write(finding);
            }
        }
    }

    private void Page(ImmutableArray<Examined> exhibits)
    {
        using var output = new TrimmingWriter(desk.Output);
        var sheet = new Sheet(Paper.Of(output, desk), int.MaxValue);
        foreach (var (exhibit, name, findings) in exhibits)
        {
            sheet.Bold(name);
            sheet.Note($"{exhibit.Kind.ToString().ToLowerInvariant()}, {exhibit.Id[..LettersOfId]}…", 2);
            var found = findings.ToLookup(finding => finding.State);
            Section(sheet, "Observed", found[FindingState.Observed], full: true);
            Section(sheet, "Not observed", found[FindingState.NotObserved], all);
            Section(sheet, "Not determined", found[FindingState.NotDetermined], all);
            sheet.Gap();
        }
        if (exhibits.Any(examined => examined.Exhibit.Kind == ExhibitKind.Image))
        {
            sheet.Note(
                "Of a picture without a layout and a description (--layout, --description) little can be determined: see whence examine --help."
            );
        }
        sheet.Note(
            exhibits.IsEmpty
                ? "The case holds no exhibits."
                : "Findings say what was seen and what else would explain it. They are no verdict on anybody."
        );
    }

    private static void Section(Sheet sheet, string heading, IEnumerable<Finding> findings, bool full)
    {
        // What one reason keeps many rules from telling is said once.
        var told = full ? findings.Select(finding => (finding.Rule, finding)) : Together(findings);
        foreach (var ((rules, finding), i) in told.Select((one, i) => (one, i)))
        {
            if (i == 0)
            {
                sheet.Gap();
                sheet.Bold(heading, 2);
            }
            sheet.Line($"{rules}: {finding.Reason}", 4);
            if (full)
            {
                Grounds(sheet, finding);
            }
        }
    }

    private static IEnumerable<(string Rules, Finding Finding)> Together(IEnumerable<Finding> findings) =>
        findings
            .GroupBy(finding => finding.Reason, StringComparer.Ordinal)
            .Select(same =>
                (string.Join(", ", same.Select(f => f.Rule).Distinct(StringComparer.Ordinal)), same.First())
            );

    private static void Grounds(Sheet sheet, Finding finding)
    {
        string?[] grounds =
        [
            finding.Zone?.ToString(),
            finding.ErrorRate?.ToString(),
            finding.Tools.IsEmpty ? null : "read with " + string.Join(", ", finding.Tools),
        ];
        if (grounds.OfType<string>().ToList() is { Count: > 0 } known)
        {
            sheet.Note(string.Join("; ", known), 6);
        }
        if (!finding.Alternatives.IsEmpty)
        {
            sheet.Note("or: " + string.Join("; ", finding.Alternatives), 6);
        }
    }
}
