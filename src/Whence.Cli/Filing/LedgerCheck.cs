using System.CommandLine;
using System.Globalization;
using System.Text;
using Whence.Ledger;

namespace Whence.Cli.Filing;

/// <summary>whence ledger check PROOF: for whoever has a proof, and not the case.</summary>
internal static class LedgerCheck
{
    // No proof, note or entry is longer: a file that is, is none.
    private const int Longest = 2_000_000;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var proof = new Argument<string>("PROOF")
        {
            Description = "What whence ledger CASE proof, or consistency, wrote",
        };
        var key = new Option<string>("--key")
        {
            Description =
                "The log's key, name+id+key, or a file that holds it: from whoever you trust, not from the case",
            HelpName = "KEY",
            Required = true,
        };
        var entry = new Option<string?>("--entry")
        {
            Description = "The entry that is to be in the ledger, as whence ledger CASE entry wrote it",
            HelpName = "FILE",
        };
        var since = new Option<string?>("--since")
        {
            Description = "The earlier checkpoint that the ledger is to have grown from",
            HelpName = "FILE",
        };
        var command = new Command("check", "Check a proof, without the case") { proof, key, entry, since };
        command.SetAction(parsed =>
            FileOut.Guarded(
                desk,
                parsed.GetValue(proof)!,
                () =>
                {
                    var verifier = NoteVerifier.Parse(KeyLine(parsed.GetValue(key)!));
                    if (!verifier.Succeeded)
                    {
                        return desk.Refuse($"--key: {verifier.Reason}");
                    }
                    var bytes = Read(parsed.GetValue(proof)!);
                    return (parsed.GetValue(entry), parsed.GetValue(since)) switch
                    {
                        ({ } file, null) => Inclusion(desk, bytes, verifier.Value, Read(file)),
                        (null, { } file) => Growth(desk, bytes, verifier.Value, Read(file)),
                        _ => desk.Refuse(
                            "name --entry FILE for an entry's proof, or --since FILE for one that the ledger only grew"
                        ),
                    };
                }
            )
        );
        return command;
    }

    private static int Inclusion(Desk desk, byte[] bytes, NoteVerifier key, byte[] entry)
    {
        var proof = TlogProof.Parse(bytes);
        var disclosure = Disclosure.Parse(entry);
        var verdict = proof.Succeeded
            ? proof.Value.Verify(disclosure.Entry.Span, key.Name, key)
            : Verdict.Bad(proof.Reason);
        verdict = verdict.Holds ? disclosure.Verify() : verdict;
        if (!verdict.Holds)
        {
            return desk.Refuse(verdict.Reason, ExitCodes.CheckFailed);
        }
        var good = new StringBuilder();
        good.Append(
            CultureInfo.InvariantCulture,
            $"good: it is entry {proof.Value!.Index} of {Visible.Of(key.Name)}, signed by {Visible.Of(key.Name)}+{key.Id:x8}\n"
        );
        foreach (var opening in disclosure.Opened)
        {
            var value = Visible.Of(Encoding.UTF8.GetString(opening.Value.AsSpan()));
            good.Append(CultureInfo.InvariantCulture, $"it commits to {Visible.Of(opening.Name)}: {value}\n");
        }
        return FileOut.Write(desk, null, good.ToString());
    }

    private static int Growth(Desk desk, byte[] bytes, NoteVerifier key, byte[] since)
    {
        var request = WitnessRequest.Parse(bytes);
        var earlier = Earlier(since, key);
        var verdict =
            !request.Succeeded ? Verdict.Bad(request.Reason)
            : !earlier.Succeeded ? Verdict.Bad("the earlier checkpoint: " + earlier.Reason)
            : request.Value.Verify(earlier.Value, key);
        return verdict.Holds
            ? FileOut.Write(
                desk,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"good: {Visible.Of(key.Name)} only grew since it had {earlier.Value!.Size} entries\n"
                )
            )
            : desk.Refuse(verdict.Reason, ExitCodes.CheckFailed);
    }

    private static Outcome<Checkpoint> Earlier(byte[] bytes, NoteVerifier key)
    {
        var note = SignedNote.Parse(bytes);
        var signed = note.Succeeded ? note.Value.Verify(key) : Verdict.Bad(note.Reason);
        return signed.Holds ? Checkpoint.Parse(note.Value!.Text) : new Refusal(signed.Reason);
    }

    private static string KeyLine(string key) =>
        File.Exists(key) ? Encoding.UTF8.GetString(Read(key)).Trim() : key.Trim();

    /// <summary>The bytes of a file that is as short as a proof, an entry or a key.</summary>
    /// <exception cref="IOException">It is longer, or cannot be read.</exception>
    public static byte[] Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > Longest)
        {
            throw new IOException($"longer than {Longest} bytes");
        }
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
