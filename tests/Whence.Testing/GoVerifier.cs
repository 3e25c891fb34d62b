using System.ComponentModel;
using System.Diagnostics;

namespace Whence.Testing;

/// <summary>
/// verify.go, built where Go and Debian's golang-golang-x-mod-dev are installed: it checks logs with Go's own sumdb, and
/// has nothing of Whence in it.
/// </summary>
public static class GoVerifier
{
    /// <summary>What to say where it cannot be built.</summary>
    public const string Missing = "Go, or Debian's golang-golang-x-mod-dev, is not installed.";

    private const string Modules = "/usr/share/gocode";
    private const int LongestBuild = 120_000;
    private const int LongestCheck = 60_000;

    private static readonly Lazy<string?> Built = new(Build);

    /// <summary>Whether it could be built.</summary>
    public static bool IsThere => Built.Value is not null;

    /// <summary>Runs it; gives its exit code and all that it said.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or takes a minute.</exception>
    public static (int Code, string Said) Run(params IEnumerable<string> arguments) =>
        Built.Value is { } program
            ? Run(new ProcessStartInfo(program, arguments), LongestCheck)
            : throw new InvalidOperationException(Missing);

    private static string? Build()
    {
        if (!Directory.Exists(Path.Combine(Modules, "src/golang.org/x/mod/sumdb")))
        {
            return null;
        }
        var source = Path.Combine(Shared.Root, "tests/Whence.Tests/Ledger/foreign/verify.go");
        var program = Path.Combine(AppContext.BaseDirectory, "verify-with-go");
        var build = new ProcessStartInfo("go", ["build", "-o", program, source]);
        build.Environment["GO111MODULE"] = "off";
        build.Environment["GOPATH"] = Modules;
        build.Environment["GOCACHE"] = Path.Combine(AppContext.BaseDirectory, "go-cache");
        build.Environment["GOFLAGS"] = "";
        try
        {
            var (code, said) = Run(build, LongestBuild);
            return code == 0 ? program : throw new InvalidOperationException(said);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static (int Code, string Said) Run(ProcessStartInfo start, int longest)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(longest))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{start.FileName} was not done after {longest} ms.");
        }
        return (process.ExitCode, output.Result + error.Result);
    }
}
