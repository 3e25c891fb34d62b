using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Sqlite;

namespace Whence.Cli.Serving;

/// <summary>whence serve CASE</summary>
internal static class ServeCommand
{
    private const string Examples = """
        Examples:
          whence serve matter.whence                              then open http://127.0.0.1:5230/
          whence serve matter.whence --address 127.0.0.1:8080
          whence serve matter.whence --address 0.0.0.0:443 --certificate desk.pfx

        On loopback there is no log-in until users are named. Any other address is served only to users (whence users add), by a certificate;
        the password of its key is asked for, or taken from $WHENCE_CERTIFICATE_PASSWORD.
        It serves until stopped (Ctrl-C). Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case.
        """;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var address = new Option<IPEndPoint?>("--address")
        {
            Description = "Where to listen; else 127.0.0.1:5230",
            HelpName = "HOST:PORT",
            CustomParser = result =>
            {
                if (
                    result.Tokens[0].Value.Contains(':', StringComparison.Ordinal)
                    && IPEndPoint.TryParse(result.Tokens[0].Value, out var parsed)
                )
                {
                    return parsed;
                }
                result.AddError(
                    $"--address takes a number and a port such as 127.0.0.1:5230, not '{result.Tokens[0].Value}'."
                );
                return null;
            },
        };
        var certificate = new Option<string?>("--certificate")
        {
            Description = "A certificate with its key, PKCS #12 or PEM, to serve by TLS",
            HelpName = "FILE",
        };
        var command = new ExplainedCommand("serve", "Show a case as web pages", Examples)
        {
            path,
            address,
            certificate,
        };
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            if (signing.Of(parsed, desk) is null)
            {
                return ExitCodes.BadUsage;
            }
            // Faults of the case are told here, as every command tells them.
            var code = OpenCase.With(desk, name, CaseAccess.Read, _ => ExitCodes.Done);
            return code != ExitCodes.Done
                ? code
                : Serve(
                    desk,
                    [
                        "--case",
                        name,
                        "--address",
                        (parsed.GetValue(address) ?? new IPEndPoint(IPAddress.Loopback, 5230)).ToString(),
                        "--key",
                        signing.Path(parsed),
                        "--while",
                        "fed",
                        .. parsed.GetValue(certificate) is { } file ? (string[])["--certificate", file] : [],
                    ]
                );
        });
        return command;
    }

    // The pages are a program of their own, that lies beside this one.
    private static int Serve(Desk desk, IReadOnlyCollection<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Whence.Web.dll");
        if (!File.Exists(program))
        {
            return desk.Refuse("the web pages are not installed: Whence.Web.dll is not beside this program");
        }
        using var pages = new Process
        {
            StartInfo = new ProcessStartInfo(Runtime(), [program, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
            },
        };
        // The pages end when what they are fed ends: when this program is told to, and when it dies.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            pages.StandardInput.Close();
        }
        if (arguments.Contains("--certificate") && Password(desk) is { Length: > 0 } password)
        {
            pages.StartInfo.Environment[CertificatePassword.Variable] = password;
        }
        pages.Start();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        pages.WaitForExit();
        return pages.ExitCode;
    }

    private static string? Password(Desk desk) =>
        Environment.GetEnvironmentVariable(CertificatePassword.Variable)
        ?? (
            desk.Attended && !Console.IsInputRedirected
                ? TypedSecret.Ask("Password of the certificate, or nothing where it has none: ", desk.Error)
                : null
        );

    private static string Runtime() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : "dotnet";
}
