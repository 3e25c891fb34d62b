using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Examining;
using Whence.Cli.Pages;
using Whence.Sqlite;
using Whence.Sqlite.Redacting;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Filing;

/// <summary>whence redact CASE ID</summary>
internal static class RedactCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence redact matter.whence witness-7 --why "asked for by the witness"
          whence redact matter.whence clip.mp4 --why "a child is seen"      an exhibit, by its file, its id or the first letters of it
          whence redact matter.whence --who "Jane Roe" --why "left the desk"   her name under decisions; they stay

        A report goes with its text, its original, what was read from it, and what was sealed of it; the file is made anew
        without them. An exhibit goes with its bytes, its path, what was found on it, and what reports claim of it; of its custody
        stays what was done, in which order. It cannot be undone. The ledger keeps that something was deleted, when, and by which entry: whence
        verify tells it, and every proof made before still holds. What whence serve keeps beside the case of exports and of what was sent goes
        too; copies of the case, and exports that somebody took, are not reached.
        Exit codes: 0 done, 1 there is nothing to redact, or traces are left, 2 bad usage, or no case.
        """;

    private const string About = "Delete a report, an exhibit, or a person's name, from a case for good";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var id = new Argument<string?>("ID")
        {
            Description = "The report, or the exhibit",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var who = new Option<string?>("--who")
        {
            Description = "Delete this name wherever it is sealed as that of a person who decided",
            HelpName = "NAME",
        };
        var why = new Option<string>("--why")
        {
            Description = "Why; kept in the case, and redactable itself",
            HelpName = "WORDS",
            Required = true,
        };
        var command = new ExplainedCommand("redact", About, Examples) { path, id, who, why };
        var signing = new SigningOption();
        signing.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(who) is null)
            {
                result.AddError("redact takes the ID of a report or an exhibit, or --who NAME, and not both.");
            }
        });
        command.SetAction(parsed =>
        {
            if (signing.Of(parsed, desk) is not { } key)
            {
                return ExitCodes.BadUsage;
            }
            var name = parsed.GetValue(path)!;
            return OpenCase.With(
                desk,
                name,
                CaseAccess.Write,
                file =>
                {
                    var redaction = new CaseRedaction(file, key);
                    var reason = parsed.GetValue(why)!;
                    var gone = parsed.GetValue(id) is { } called
                        ? redaction.Report(called, reason) ?? Exhibit(file, redaction, called, reason)
                        : redaction.Name(parsed.GetValue(who)!, reason);
                    if (gone == 0)
                    {
                        Say(desk, $"{name}: there is nothing of that name to redact");
                        return ExitCodes.CheckFailed;
                    }
                    new CaseWeighing(file, new Inquiry()).Update();
                    var left = Left(name);
                    if (!redaction.Scrub())
                    {
                        left = "traces stay in its journal until other programs close the case";
                    }
                    if (left is not null)
                    {
                        Say(desk, $"{name}: redacted; {left}");
                        return ExitCodes.CheckFailed;
                    }
                    Say(desk, $"{name}: redacted, with {Words.Count(gone, "sealed value")}; the file is made anew");
                    return ExitCodes.Done;
                }
            );
        });
        return command;
    }

    private static int Exhibit(CaseFile file, CaseRedaction redaction, string called, string why) =>
        ExhibitFinder.Find(file, called).Exhibit is { } exhibit ? redaction.Exhibit(exhibit, why) : 0;

    // What the desk that serves the case keeps beside it: files of exports and accounts of lots go too.
    private static string? Left(string name)
    {
        try
        {
            return DeskFolder.Redact(name) is > 0 and var waiting
                ? $"{Words.Count(waiting, "lot")} that was sent and not read yet may hold it: see {DeskFolder.Of(name)}"
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"exports may hold it: {fault.Message}";
        }
    }

    private static void Say(Desk desk, string words) => desk.Say(words);
}
