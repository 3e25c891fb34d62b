using Whence.Formats.Exports;

namespace Whence.Cli.Pages;

/// <summary>Positions, allegations and quotations, each once, with the reports that carry it.</summary>
internal static class StatementSections
{
    public static void Write(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        Positions(sheet, dossier, index);
        Allegations(sheet, dossier, index);
        Quotations(sheet, dossier, index);
    }

    private static void Positions(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var positions = dossier
            .Statements.SelectMany(s => s.Positions)
            .GroupBy(p => (p.Actor.ToUpperInvariant(), p.Stance, p.On.ToUpperInvariant()))
            .ToList();
        if (positions.Count == 0)
        {
            return;
        }
        sheet.Heading("Who stands where");
        sheet.List(
            positions,
            same =>
            {
                var position = same.First();
                // A null is no earliest day, and Min passes over it.
                var since = same.Min(p => p.Since) is { } day ? $" (as of {Words.Day(day)})" : "";
                sheet.Line($"{Phrases.Stand(position)}{since}", 2);
                sheet.Note(index.In(same.Select(p => p.Report)), 4);
            }
        );
    }

    private static void Allegations(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var allegations = dossier
            .Statements.SelectMany(s => s.Allegations)
            .Where(a => a.Repeats is null)
            .GroupBy(a => (Words: Phrases.Charge(a, a.Accuser ?? index.OwnVoice(a.Report)).ToUpperInvariant(), a.Kind))
            .ToList();
        if (allegations.Count == 0)
        {
            return;
        }
        sheet.Heading("Who accuses whom (alleged, not established)");
        sheet.List(
            allegations,
            same =>
            {
                var allegation = same.First();
                sheet.Line(Phrases.Charge(allegation, allegation.Accuser ?? index.OwnVoice(allegation.Report)), 2);
                sheet.Note(index.In(same.Select(a => a.Report)), 4);
            }
        );
    }

    private static void Quotations(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var quotations = dossier
            .Statements.SelectMany(s => s.Quotations, (s, q) => (s.Heading.Id, Quotation: q))
            .GroupBy(q => (q.Quotation.Speaker?.ToUpperInvariant(), q.Quotation.Text))
            .ToList();
        if (quotations.Count == 0)
        {
            return;
        }
        sheet.Heading("In their own words");
        sheet.List(
            quotations,
            same =>
            {
                var quotation = same.First().Quotation;
                sheet.Line($"{quotation.Speaker ?? "Nobody named"}: {quotation.Text}", 2);
                sheet.Note(index.In(same.Select(q => q.Id)), 4);
            }
        );
    }
}
