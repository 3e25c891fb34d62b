using System.CommandLine;
using Whence.Cli.Filing;
using Whence.Examining.Custody;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>whence custody CASE EXHIBIT [ACT]</summary>
internal static class CustodyCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence custody matter.whence clip.mp4
              the chain: who had it, when, how, with which digests
          whence custody matter.whence clip.mp4 --json
              the same as JSON Lines, for other programs
          whence custody matter.whence 17
              of an exhibit that was redacted, by the entry that it came in by
          whence custody matter.whence sha256:1f3a transferred \
              --from Ada --to Ben --when 2024-12-24
          whence custody matter.whence clip.mp4 copied \
              --by Ada --how "to an encrypted disk" --after 1f3a…
          whence custody matter.whence clip.mp4 released \
              --by Ben --to "the court" --purpose evidence

        ACT is acquired, copied, examined, transferred or released. EXHIBIT is an id,
        its first letters, or the file's name. Each is an entry in the ledger; who, from
        whom and to whom are sealed, and can be redacted. examine says by itself what it
        acquired and examined. Order, digests and keepers are held against each other,
        and what nobody said is named.
        Exit codes: 0 the chain holds, 1 it is broken, 2 bad usage, or no such exhibit.
        """;

    private const string About = "Show the chain of custody of an exhibit, or say what was done with it";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var exhibit = new Argument<string>("EXHIBIT") { Description = "An id, its first letters, or the file's name" };
        var act = Act();
        var command = new ExplainedCommand("custody", About, Examples) { path, exhibit, act };
        var options = new CustodyOptions();
        options.AddTo(command);
        var json = new Option<bool>("--json") { Description = "Write JSON Lines instead of the page" };
        command.Add(json);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            var (name, called) = (parsed.GetValue(path)!, parsed.GetValue(exhibit)!);
            if (parsed.GetValue(act) is not { } done)
            {
                return options.Any(parsed)
                    ? desk.Refuse("say what was done: acquired, copied, examined, transferred or released")
                    : OpenCase.With(
                        desk,
                        name,
                        CaseAccess.Read,
                        file => Show(file, called, parsed.GetValue(json), desk)
                    );
            }
            if (signing.Of(parsed, desk) is not { } key)
            {
                return ExitCodes.BadUsage;
            }
            return OpenCase.With(
                desk,
                name,
                CaseAccess.Write,
                file =>
                {
                    var (kept, fault) = ExhibitFinder.Find(file, called);
                    if (kept is null)
                    {
                        return desk.Refuse(fault!);
                    }
                    using (var batch = file.Begin(key))
                    {
                        var now = CustodyTime.At(NodaTime.SystemClock.Instance.GetCurrentInstant());
                        batch.Keep(kept, options.Of(parsed, done, now));
                        batch.Commit();
                    }
                    return Show(file, called, parsed.GetValue(json), desk);
                }
            );
        });
        return command;
    }

    private static Argument<CustodyAct?> Act() =>
        new("ACT")
        {
            Description = "What was done: acquired, copied, examined, transferred or released",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (word.All(char.IsAsciiLetterLower) && Enum.TryParse<CustodyAct>(word, ignoreCase: true, out var act))
                {
                    return act;
                }
                result.AddError($"'{word}' is none of acquired, copied, examined, transferred and released.");
                return null;
            },
        };

    private static int Show(CaseFile file, string called, bool json, Desk desk)
    {
        var (subject, fault) = CustodySubject.Of(file, called);
        if (subject is null)
        {
            return desk.Refuse(fault!);
        }
        var holds = json ? CustodyLines.Write(file, subject, desk) : CustodyPage.Write(file, subject, desk);
        return holds ? ExitCodes.Done : ExitCodes.CheckFailed;
    }
}
