using System.CommandLine;
using Whence.Ledger;
using Whence.Sqlite;
using Whence.Sqlite.Verifying;

namespace Whence.Cli.Filing;

/// <summary>whence verify CASE</summary>
internal static class VerifyCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence verify matter.whence
          whence verify matter.whence --trust KEY      the last checkpoint must be signed with this key
          whence verify matter.whence --since was.txt  and the case must still hold all that this checkpoint covered

        Without --trust or --since, a case that somebody made anew from end to end with a key of their own verifies too.
        A key is written name+id+key, as verify shows it; whatever its name, it is held against this case.
        Exit codes: 0 all of it is as it was put in, 1 something is not (the first is named), 2 bad usage, or no case.
        """;

    private const string About = "Recompute every original, text, entry, tile and signature of a case";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var trust = Trust();
        var since = Since();
        var command = new ExplainedCommand("verify", About, Examples) { path, trust, since };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            return OpenCase.With(
                desk,
                name,
                CaseAccess.Read,
                file =>
                {
                    var trusted = parsed.GetValue(trust)?.Under(file.Origin);
                    var verified = new CaseVerifier(file).Run(trusted, parsed.GetValue(since));
                    VerifyPage.Write(desk.Output, name, verified, trusted);
                    return verified.Broken == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
                }
            );
        });
        return command;
    }

    private static Option<NoteVerifier?> Trust() =>
        new("--trust")
        {
            Description = "A public key, known from elsewhere, that must have signed the last checkpoint",
            HelpName = "KEY",
            CustomParser = result =>
            {
                var key = NoteVerifier.Parse(result.Tokens[0].Value.Trim());
                if (!key.Succeeded)
                {
                    result.AddError($"--trust: {key.Reason}.");
                }
                return key.Value;
            },
        };

    private static Option<SignedNote?> Since() =>
        new("--since")
        {
            Description = "A signed checkpoint of the case, kept elsewhere, that it must still agree with",
            HelpName = "FILE",
            CustomParser = result =>
            {
                var path = result.Tokens[0].Value;
                try
                {
                    var note = SignedNote.Parse(File.ReadAllBytes(path));
                    if (!note.Succeeded)
                    {
                        result.AddError($"--since {path}: {note.Reason}.");
                    }
                    return note.Value;
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
                {
                    result.AddError($"--since {path}: {fault.Message}");
                    return null;
                }
            },
        };
}
