namespace Whence.Cli.Pages;

/// <summary>Positions, allegations and quotations, each with the words it rests on.</summary>
internal static class StatementSections
{
    public static void Write(Sheet sheet, Dossier dossier, DossierIndex index)
    {
        var positions = dossier
            .Statements.SelectMany(s => s.Positions)
            .DistinctBy(p => (p.Actor, p.Stance, p.On, p.Report))
            .ToList();
        if (positions.Count > 0)
        {
            sheet.Heading("Who stands where");
            sheet.List(
                positions,
                p =>
                {
                    var since = p.Since is { } day ? $", as of {Words.Day(day)}" : "";
                    sheet.Line($"{p.Actor} {Verb(p.Stance)}: {p.On}{since}", 2);
                    sheet.Note("in " + index.Report(p.Report), 4);
                }
            );
        }
        var allegations = dossier.Statements.SelectMany(s => s.Allegations).Where(a => a.Repeats is null).ToList();
        if (allegations.Count > 0)
        {
            sheet.Heading("Who accuses whom (alleged, not established)");
            sheet.List(
                allegations,
                a =>
                {
                    sheet.Line(Charge(a, a.Accuser ?? index.OwnVoice(a.Report)), 2);
                    sheet.Note("in " + index.Report(a.Report), 4);
                }
            );
        }
        var quotations = dossier.Statements.SelectMany(s => s.Quotations, (s, q) => (s.Heading.Id, Quotation: q));
        var quoted = quotations.ToList();
        if (quoted.Count > 0)
        {
            sheet.Heading("In their own words");
            sheet.List(
                quoted,
                q =>
                {
                    sheet.Line($"{q.Quotation.Speaker ?? "Nobody named"}: {q.Quotation.Text}", 2);
                    sheet.Note("in " + index.Report(q.Id), 4);
                }
            );
        }
    }

    private static string Charge(Allegation allegation, string accuser) =>
        allegation.Kind switch
        {
            AllegationKind.ClaimsResponsibility => $"{accuser} claims responsibility: {allegation.ActText}",
            AllegationKind.Blames => $"{accuser} blames {allegation.Accused}: {allegation.ActText}",
            _ => $"{accuser} accuses {allegation.Accused}: {allegation.ActText}",
        };

    private static string Verb(Stance stance) =>
        stance switch
        {
            Stance.Silent => "has said nothing on",
            Stance.Declines => "declines to say on",
            Stance.Accuses => "accuses over",
            _ => stance.ToString().ToLowerInvariant(),
        };
}
