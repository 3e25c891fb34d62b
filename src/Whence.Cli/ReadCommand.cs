using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Pages;
using Whence.Formats.Contract;

namespace Whence.Cli;

/// <summary>whence read PATH…</summary>
internal static class ReadCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence read reports/                              the dossier of a folder
          whence read --published 2024-12-23 statement.txt  "on Sunday" is reckoned from that day
          whence read --measures evacuees.tsv reports/      count the measures of that file too
          whence read --rules valley.rules reports/         hold counts together by the rules of that file
          whence read --as-of 2024-12-20 reports.jsonl      as it stood on the 20th
          whence read --columns text=Body,published=Date cables.csv
          cat reports.jsonl | whence read --json -          JSON Lines in, JSON Lines out

        A line of JSON Lines is {"id", "title", "publisher", "published", "url", "language", "text"}; only "text" is needed.
        Exit codes: 0 done, 2 bad usage, 3 some inputs could not be read (each is named with its reason).
        """;

    private const string About = "Read reports, reconcile their figures, and print the dossier; nothing is kept";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON Lines instead of the dossier" };
        var asOf = IntakeOptions.Day("--as-of", "Only reports published by this day");
        var all = new Option<bool>("--all") { Description = "Show every question, however many" };
        var command = new ExplainedCommand("read", About, Examples) { json, asOf, all };
        var taking = new IntakeOptions();
        taking.AddTo(command);
        var counting = new CountingOptions();
        counting.AddTo(command);
        command.SetAction(parsed =>
        {
            var progress = new Progress(desk.Error, desk.Attended);
            var intakes = taking.Read(parsed, desk, originals: false);
            var reception = new Reception(intakes, progress, parsed.GetValue(asOf));
            var inquiry = new Inquiry(counting.Of(parsed));
            var read = OrderedReading.Run(
                reception.Reports().Select(received => received.Report),
                report => report.Text.Length,
                inquiry.Read,
                taking.Threads(parsed)
            );
            Answer(inquiry, read, progress, parsed.GetValue(json), parsed.GetValue(all), desk);
            desk.Output.Flush();
            return reception.Unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
        });
        return command;
    }

    private static void Answer(
        Inquiry inquiry,
        IEnumerable<(Report Report, Statements Statements)> read,
        Progress progress,
        bool json,
        bool all,
        Desk desk
    )
    {
        var statements = ImmutableArray.CreateBuilder<Statements>();
        using var contract = json ? new ContractWriter(desk.Output) : null;
        foreach (var (report, stated) in read)
        {
            contract?.Write(report, stated);
            statements.Add(stated);
            progress.Step();
        }
        progress.Weighing();
        var dossier = inquiry.Weigh(statements.ToImmutable());
        progress.Wipe();
        if (contract is not null)
        {
            contract.Write(dossier);
        }
        else if (statements.Count > 0)
        {
            DossierPage.Write(dossier, desk, all);
        }
    }
}
