using System.CommandLine;
using NodaTime;
using Whence.Cli.Filing;
using Whence.Cli.Pages;
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
        var counting = new CountingOptions();
        var command = new ExplainedCommand("diff", About, Examples) { path, from, to, all };
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
                    Diff(
                        desk,
                        file,
                        new Inquiry(counting.Of(parsed)),
                        parsed.GetValue(from)!.Value,
                        parsed.GetValue(to),
                        parsed.GetValue(all)
                    );
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static void Diff(Desk desk, CaseFile file, Inquiry inquiry, LocalDate from, LocalDate? to, bool all)
    {
        var weighing = new CaseWeighing(file, inquiry);
        var (before, after) = (weighing.AsOf(from), weighing.AsOf(to));
        using var output = new TrimmingWriter(desk.Output);
        var sheet = new Sheet(Paper.Of(output, desk), all ? int.MaxValue : Listed);
        sheet.Bold($"From {Words.Day(from)} to {(to is { } day ? Words.Day(day) : "all that is in the case")}");
        DiffPage.Write(sheet, Developments.Between(before, after), after);
    }
}
