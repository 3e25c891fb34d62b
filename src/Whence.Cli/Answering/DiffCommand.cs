using System.CommandLine;
using NodaTime;
using Whence.Cli.Filing;
using Whence.Cli.Pages;
using Whence.Formats.Contract;
using Whence.Reconciling;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Answering;

/// <summary>whence diff CASE --from DAY --to DAY</summary>
internal static class DiffCommand
{
    private const string Examples = """
        Examples:
          whence diff matter.whence --from 2024-12-19 --to 2024-12-23   what four days of reports changed
          whence diff matter.whence --from 2024-12-19                   to all that is in the case
          whence diff matter.whence --from 2024-12-19 --all
          whence diff matter.whence --from 2024-12-19 --json            a line a change, with what was before and what is after

        Each day stands for what had been published by its end. Reports without a day are left out, but where no --to is given.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case.
        """;

    private const string About = "What changed between what had been published by two days";

    private const int Listed = 25;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var from = IntakeOptions.Day("--from", "What had been published by this day …");
        from.Required = true;
        var to = IntakeOptions.Day("--to", "… against what had been by this; else all of it");
        var all = new Option<bool>("--all") { Description = "Show everything, however much" };
        var json = new Option<bool>("--json") { Description = "Write every change as JSON Lines" };
        var counting = new CountingOptions();
        var command = new ExplainedCommand("diff", About, Examples) { path, from, to, all, json };
        counting.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) < result.GetValue(from))
            {
                result.AddError("--to is a day before --from: there is nothing between them.");
            }
        });
        command.SetAction(parsed =>
            OpenCase.With(
                desk,
                parsed.GetValue(path)!,
                CaseAccess.Read,
                file =>
                {
                    var weighing = new CaseWeighing(file, new Inquiry(counting.Of(parsed)));
                    var (since, until) = (parsed.GetValue(from)!.Value, parsed.GetValue(to));
                    var (before, after) = (weighing.AsOf(since), weighing.AsOf(until));
                    var changed = Developments.Between(before, after);
                    if (parsed.GetValue(json))
                    {
                        using var contract = new ContractWriter(desk.Output);
                        contract.Write(changed, id => file.Reports.Whole(id)!);
                        desk.Output.Flush();
                    }
                    else
                    {
                        Show(desk, changed, after, (since, until), parsed.GetValue(all));
                    }
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static void Show(
        Desk desk,
        Developments changed,
        Dossier after,
        (LocalDate From, LocalDate? To) days,
        bool all
    )
    {
        using var output = new TrimmingWriter(desk.Output);
        var sheet = new Sheet(Paper.Of(output, desk), all ? int.MaxValue : Listed);
        var until = days.To is { } day ? Words.Day(day) : "all that is in the case";
        sheet.Bold($"From {Words.Day(days.From)} to {until}");
        DiffPage.Write(sheet, changed, after);
    }
}
