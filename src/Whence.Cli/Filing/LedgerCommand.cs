using System.CommandLine;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>whence ledger CASE …, and whence ledger check PROOF</summary>
internal static class LedgerCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence ledger matter.whence                          the newest entries and the newest checkpoint
          whence ledger matter.whence keys                     the keys that sign it, to be given to whoever checks
          whence ledger matter.whence checkpoint > then.note   to be kept elsewhere: whatever is cut off later shows
          whence ledger matter.whence proof 17 --to 17.tlog-proof
          whence ledger matter.whence entry 17 --opened > 17.json
          whence ledger check 17.tlog-proof --key KEY --entry 17.json     needs no case: for a stranger
          whence ledger matter.whence consistency --from 120 --to growth.txt
          whence ledger check growth.txt --key KEY --since then.note
          whence ledger matter.whence publish public/          C2SP tlog-tiles: checkpoint, tile/…, tile/entries/…
          whence ledger matter.whence stamp --authority https://stamps.example.org --roots authority.pem

        Exit codes: 0 done, 1 a check failed or the case is damaged, 2 bad usage, or a file that cannot be read or written.
        """;

    private const string About = "The ledger of a case: entries, checkpoints, and proofs for whoever has not the case";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        // "whence ledger check" has no case; without one of both, the command says so itself.
        var path = OpenCase.Argument();
        path.Arity = ArgumentArity.ZeroOrOne;
        var all = new Option<bool>("--all") { Description = "Show every entry, however many" };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines" };
        var command = new ExplainedCommand("ledger", About, Examples) { path, all, json };
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file => EntryList.Write(file.Ledger, parsed.GetValue(all), parsed.GetValue(json), desk)
            )
        );
        command.Add(Checkpoint(desk, path));
        command.Add(Keys(desk, path));
        command.Add(Entry(desk, path));
        command.Add(Proof(desk, path));
        command.Add(Consistency(desk, path));
        command.Add(Publish(desk, path));
        command.Add(StampCommand.Build(desk, path));
        command.Add(StampCommand.List(desk, path));
        command.Add(LedgerCheck.Build(desk));
        return command;
    }

    private static Command Checkpoint(Desk desk, Argument<string> path)
    {
        var to = To();
        var command = new Command("checkpoint", "The newest checkpoint, signed") { to };
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file => FileOut.Write(desk, parsed.GetValue(to), file.Ledger.Newest().Note.ToArray())
            )
        );
        return command;
    }

    private static Command Keys(Desk desk, Argument<string> path)
    {
        var command = new Command("keys", "The keys that checkpoints are signed with, as the case itself has them");
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file => FileOut.Write(desk, null, string.Concat(file.Ledger.Keys().Select(key => $"{key}\n")))
            )
        );
        return command;
    }

    private static Command Entry(Desk desk, Argument<string> path)
    {
        var (number, to) = (Number(), To());
        var opened = new Option<bool>("--opened")
        {
            Description = "With what it commits to, in one JSON: only for whoever may see that",
        };
        var command = new Command("entry", "An entry to the letter") { number, opened, to };
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file =>
                    file.Ledger.Entry(parsed.GetValue(number)) is { } entry
                        ? FileOut.Write(
                            desk,
                            parsed.GetValue(to),
                            parsed.GetValue(opened)
                                ? new Disclosure(entry.Body, file.Ledger.Openings(entry.Number)).ToArray()
                                : entry.Body.ToArray()
                        )
                        : desk.Refuse($"the ledger has no entry {parsed.GetValue(number)}")
            )
        );
        return command;
    }

    private static Command Proof(Desk desk, Argument<string> path)
    {
        var (number, to) = (Number(), To());
        var command = new Command("proof", "Proves that an entry is in the ledger (C2SP tlog-proof)") { number, to };
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file =>
                    Give(
                        desk,
                        parsed.GetValue(to),
                        file.Ledger.Proof(parsed.GetValue(number)),
                        proof => proof.ToArray()
                    )
            )
        );
        return command;
    }

    private static Command Consistency(Desk desk, Argument<string> path)
    {
        var from = new Option<long>("--from")
        {
            Description = "How many entries the ledger had at the earlier checkpoint",
            HelpName = "SIZE",
            Required = true,
        };
        var to = To();
        var command = new Command("consistency", "Proves that the ledger only grew since (C2SP tlog-witness)")
        {
            from,
            to,
        };
        command.SetAction(parsed =>
            With(
                desk,
                parsed,
                path,
                file =>
                    Give(
                        desk,
                        parsed.GetValue(to),
                        file.Ledger.Growth(parsed.GetValue(from)),
                        growth => growth.ToArray()
                    )
            )
        );
        return command;
    }

    private static Command Publish(Desk desk, Argument<string> path)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder; made where there is none" };
        var command = new Command("publish", "Writes the ledger as files for any web server (C2SP tlog-tiles)")
        {
            folder,
        };
        command.SetAction(parsed =>
            With(desk, parsed, path, file => Publication.Write(file.Ledger, parsed.GetValue(folder)!, desk))
        );
        return command;
    }

    private static Argument<long> Number() => new("N") { Description = "The number of an entry, from 0" };

    private static Option<string?> To() =>
        new("--to") { Description = "The file to write; else standard output", HelpName = "FILE" };

    /// <summary>Opens the case that was named for <paramref name="work"/>; gives the exit code.</summary>
    public static int With(
        Desk desk,
        ParseResult parsed,
        Argument<string> path,
        CaseAccess access,
        Func<CaseFile, int> work
    ) =>
        parsed.GetValue(path) is { } name
            ? OpenCase.With(desk, name, access, work)
            : desk.Refuse("name a case: whence ledger CASE …");

    private static int Give<T>(Desk desk, string? to, Outcome<T> proof, Func<T, byte[]> bytes)
        where T : class => proof.Succeeded ? FileOut.Write(desk, to, bytes(proof.Value)) : desk.Refuse(proof.Reason);

    private static int With(Desk desk, ParseResult parsed, Argument<string> path, Func<CaseFile, int> work) =>
        With(desk, parsed, path, CaseAccess.Read, work);
}
