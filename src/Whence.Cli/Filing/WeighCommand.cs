using System.CommandLine;
using Whence.Cli.Pages;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Filing;

/// <summary>whence weigh CASE</summary>
internal static class WeighCommand
{
    private const string Examples = """
        Examples:
          whence weigh matter.whence     questions, origins and conflicts from all that has been put in

        whence add does this by itself, but leaves it be where a case is large and little is new: the tables say so then.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case, 3 it could not be written.
        """;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var command = new ExplainedCommand("weigh", "Bring questions, origins and conflicts up to date", Examples)
        {
            path,
        };
        var counting = new CountingOptions();
        counting.AddTo(command);
        command.SetAction(parsed =>
            OpenCase.With(
                desk,
                parsed.GetValue(path)!,
                CaseAccess.Write,
                file =>
                {
                    var weighed = new CaseWeighing(file, new Inquiry(counting.Of(parsed))).Update();
                    desk.Error.WriteLine(
                        weighed is { } reports
                            ? $"whence: {Words.Count(reports, "report")} weighed together"
                            : "whence: the answers are up to date"
                    );
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }
}
