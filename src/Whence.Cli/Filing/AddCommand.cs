using System.CommandLine;
using System.Globalization;
using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Filing;

/// <summary>whence add CASE PATH…</summary>
internal static class AddCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence add matter.whence reports/                  a folder; the case is made where there is none
          whence add matter.whence mail.mbox saved.wacz      each mail and each page is a report
          whence add --published 2024-12-23 matter.whence statement.txt
          cat reports.jsonl | whence add matter.whence -     JSON Lines from standard input

        The id of each report is written on standard output once it is kept for good. The same bytes again are no new report:
        the case keeps that they were seen. Several processes may add to one case at once.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case, 3 some inputs could not be
        read or kept (each is named with its reason).
        """;

    private const string About = "Put reports into a case, with their originals, each by an entry in its ledger";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var command = new ExplainedCommand("add", About, Examples) { path };
        var taking = new IntakeOptions();
        taking.AddTo(command);
        var counting = new CountingOptions();
        counting.AddTo(command);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            if (signing.Of(parsed, desk) is not { } key)
            {
                return ExitCodes.BadUsage;
            }
            var progress = new Progress(desk.Error, desk.Attended);
            var reception = new Reception(taking.Read(parsed, desk, originals: true), progress);
            using var reports = reception.Reports().GetEnumerator();
            var name = parsed.GetValue(path)!;
            // A case is made for a report: not where nothing can be read.
            var isNew = !Path.Exists(name);
            if (isNew && !reports.MoveNext())
            {
                return ExitCodes.SomeUnread;
            }
            return OpenCase.With(
                desk,
                name,
                () => CaseFile.Create(name),
                file =>
                {
                    var inquiry = new Inquiry(counting.Of(parsed));
                    var adding = Adding.To(file, key, inquiry, progress, desk.Output);
                    adding.Add(Reports(reports, isNew), taking.Threads(parsed));
                    progress.Weighing();
                    new CaseWeighing(file, inquiry).UpdateIfWorthwhile();
                    progress.Wipe();
                    desk.Say(Summary(name, adding));
                    return reception.Unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
                }
            );
        });
        return command;
    }

    private static IEnumerable<Received> Reports(IEnumerator<Received> reports, bool begun)
    {
        while (begun || reports.MoveNext())
        {
            begun = false;
            yield return reports.Current;
        }
    }

    private static string Summary(string name, ReportIntake adding) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {adding.Kept} {(adding.Kept == 1 ? "report" : "reports")} added, {adding.Seen} seen before"
        );
}
