using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Filing;

/// <summary>whence ledger CASE stamp and stamps</summary>
internal static class StampCommand
{
    /// <summary>Asks an authority, and keeps its answer.</summary>
    public static Command Build(Desk desk, Argument<string> path)
    {
        var authority = new Option<Uri?>("--authority")
        {
            Description =
                "Its address, http or https: the one place that is asked over the network, by this command alone",
            HelpName = "URL",
            Required = true,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (Uri.TryCreate(word, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                {
                    return url;
                }
                result.AddError($"--authority takes an address such as https://stamps.example.org, not '{word}'.");
                return null;
            },
        };
        var roots = Roots();
        var signing = new SigningOption();
        var command = new Command("stamp", "Have an authority say when the newest checkpoint was there (RFC 3161)")
        {
            authority,
            roots,
        };
        signing.AddTo(command);
        command.SetAction(parsed =>
            signing.Of(parsed, desk) is { } key
                ? Trusting(
                    desk,
                    parsed,
                    path,
                    roots,
                    CaseAccess.Write,
                    (file, trusted) => Stamp(desk, file, key, parsed.GetValue(authority)!, trusted)
                )
                : ExitCodes.BadUsage
        );
        return command;
    }

    /// <summary>Lists what authorities have said.</summary>
    public static Command List(Desk desk, Argument<string> path)
    {
        var roots = Roots();
        var command = new Command("stamps", "The time-stamps over checkpoints, checked against roots that you trust")
        {
            roots,
        };
        command.SetAction(parsed =>
            Trusting(desk, parsed, path, roots, CaseAccess.Read, (file, trusted) => List(desk, file.Ledger, trusted))
        );
        return command;
    }

    private static int Stamp(Desk desk, CaseFile file, SigningKey key, Uri authority, TrustedRoots? roots)
    {
        var (checkpoint, note) = file.Ledger.Newest();
        var nonce = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        var request = TimeStampRequest.Over(note, nonce);
        var stamp = AuthorityCall.Ask(authority, request);
        if (!stamp.Succeeded)
        {
            return desk.Refuse($"{authority}: {stamp.Reason}; nothing is kept", ExitCodes.CheckFailed);
        }
        if (roots is not null && stamp.Value.Verify(request.Imprint, roots) is { Holds: false, Reason: var reason })
        {
            return desk.Refuse($"{authority}: {reason}; nothing is kept", ExitCodes.CheckFailed);
        }
        using var batch = file.Begin(key);
        batch.Stamp(checkpoint.Size, authority.ToString(), stamp.Value);
        batch.Commit();
        return FileOut.Write(desk, null, Line(checkpoint.Size, stamp.Value, roots is not null) + "\n");
    }

    private static int List(Desk desk, LedgerShelf ledger, TrustedRoots? roots)
    {
        var lines = new StringBuilder();
        var bad = 0;
        foreach (var kept in ledger.Stamps())
        {
            var stamp = TimeStamp.Parse(kept.Token.AsSpan());
            var verdict = stamp.Succeeded ? Checked(ledger, kept, stamp.Value, roots) : Verdict.Bad(stamp.Reason);
            bad += verdict.Holds ? 0 : 1;
            lines.Append(
                verdict.Holds
                    ? Line(kept.Size, stamp.Value!, roots is not null)
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"checkpoint over {kept.Size} entries: {verdict.Reason}"
                    )
            );
            lines.Append('\n');
        }
        FileOut.Write(desk, null, lines.ToString());
        return bad == 0 ? ExitCodes.Done : ExitCodes.CheckFailed;
    }

    private static Verdict Checked(LedgerShelf ledger, KeptStamp kept, TimeStamp stamp, TrustedRoots? roots)
    {
        if (ledger.At(kept.Size) is not var (_, note))
        {
            return Verdict.Bad("the case has no such checkpoint");
        }
        var imprint = Digest.Of(note.ToArray());
        return roots is not null ? stamp.Verify(imprint, roots)
            : stamp.Imprint == imprint ? Verdict.Good
            : Verdict.Bad("the time-stamp is over something else");
    }

    private static string Line(long size, TimeStamp stamp, bool isChecked) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"checkpoint over {size} entries: there at {InstantPattern.General.Format(stamp.At)}, says {Visible.Of(stamp.Authority ?? "an authority without a certificate")}{(isChecked ? "" : ", whom nobody vouches for here: name --roots")}"
        );

    // Opens the case for work, with the roots that were named.
    private static int Trusting(
        Desk desk,
        ParseResult parsed,
        Argument<string> path,
        Option<string?> roots,
        CaseAccess access,
        Func<CaseFile, TrustedRoots?, int> work
    ) =>
        FileOut.Guarded(
            desk,
            parsed.GetValue(roots) ?? parsed.GetValue(path) ?? "-",
            () =>
                Read(parsed.GetValue(roots)) switch
                {
                    { Succeeded: false, Reason: { } reason } => desk.Refuse($"--roots: {reason}"),
                    var trusted => LedgerCommand.With(desk, parsed, path, access, file => work(file, trusted?.Value)),
                }
        );

    private static Option<string?> Roots() =>
        new("--roots")
        {
            Description = "Certificates of the authorities that you trust, in PEM or DER",
            HelpName = "FILE",
        };

    private static Outcome<TrustedRoots>? Read(string? path) =>
        path is null ? (Outcome<TrustedRoots>?)null : TrustedRoots.Parse(LedgerCheck.Read(path));
}
