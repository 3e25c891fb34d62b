using NodaTime.Text;
using Whence.Casework.Examining;
using Whence.Cli.Pages;
using Whence.Examining.Custody;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>The chain of custody of an exhibit, and what does not hold in it.</summary>
internal static class CustodyPage
{
    /// <summary>Writes it; gives whether the chain holds.</summary>
    /// <param name="file">The case.</param>
    /// <param name="subject">Of what.</param>
    /// <param name="desk">To where.</param>
    public static bool Write(CaseFile file, CustodySubject subject, Desk desk)
    {
        var (chain, exhibit) = (subject.Chain, subject.Exhibit);
        var faults = chain.Faults;
        using (var output = new TrimmingWriter(desk.Output))
        {
            var sheet = new Sheet(Paper.Of(output, desk), int.MaxValue);
            if (exhibit is null)
            {
                sheet.Bold($"the exhibit of entry {subject.Entry}, which was redacted");
                sheet.Note("What was done with it stays, in its order; what was said of that went with it.", 2);
            }
            else
            {
                sheet.Bold(exhibit.Path);
                sheet.Note($"{exhibit.Exhibit.Kind.ToString().ToLowerInvariant()}, {exhibit.Exhibit.Id}", 2);
            }
            foreach (var link in chain.AsDone)
            {
                sheet.Gap();
                Link(sheet, link);
                foreach (var fault in faults.Where(fault => fault.Entry == link.Entry))
                {
                    sheet.Line((fault.IsBreak ? "BROKEN: " : "not said: ") + fault.Words, 4);
                }
            }
            foreach (var claim in exhibit is null ? [] : file.Custody.Claims(exhibit))
            {
                sheet.Gap();
                sheet.Line("A report speaks of it: " + ExhibitClaims.Words(file, claim), 2);
            }
            sheet.Gap();
            foreach (var fault in faults.Where(fault => fault.Entry is null))
            {
                sheet.Line((fault.IsBreak ? "BROKEN: " : "") + fault.Words);
            }
            sheet.Note(Verdict(faults));
        }
        desk.Output.Flush();
        return !faults.Any(fault => fault.IsBreak);
    }

    private static void Link(Sheet sheet, CustodyLink link)
    {
        var act = link.Act.ToString().ToLowerInvariant();
        if (link.Event is not { } done)
        {
            sheet.Bold($"{InstantPattern.General.Format(link.Entered)}  {act}", 2);
            sheet.Note($"entry {link.Entry}, entered then; what was said of it was redacted", 4);
            return;
        }
        sheet.Bold($"{done.When}  {act}", 2);
        (string Name, string? Value)[] fields =
        [
            ("by", done.By),
            ("from", done.From),
            ("to", done.To),
            ("where", done.Where),
            ("how", done.How),
            ("with", done.Tool),
            ("for", done.Purpose),
            ("note", done.Note),
            ("sha256", Digests(done)),
        ];
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                sheet.Line($"{name}: {value}", 4);
            }
        }
        sheet.Note($"entry {link.Entry}, entered {InstantPattern.General.Format(link.Entered)}", 4);
    }

    private static string? Digests(CustodyEvent done) =>
        (done.Before, done.After) switch
        {
            ({ } before, { } after) when before == after => $"{after}, unchanged",
            ({ } before, { } after) => $"{before} before, {after} after",
            ({ } before, null) => $"{before} before",
            (null, { } after) => after.ToString(),
            _ => null,
        };

    private static string Verdict(ImmutableArray<CustodyFault> faults) =>
        (faults.Count(fault => fault.IsBreak), faults.Length) switch
        {
            (0, 0) => "The chain holds together. Whether what it says is true, it cannot tell.",
            (0, _) => "The chain holds together; what nobody said is named.",
            var (breaks, _) => $"The chain is broken in {Words.Count(breaks, "place")}.",
        };
}
