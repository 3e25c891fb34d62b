using System.Diagnostics;

namespace Whence.Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public void A_process_in_a_pipe_writes_plain_text_and_exits_with_three()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Desk).Assembly.Location, "read", "-", "no-such.txt" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write("Two people were hurt.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(ExitCodes.SomeUnread);
        output.ShouldStartWith("1 report");
        output.ShouldContain("without a publication day");
        output.ShouldNotContain("\u001b");
        error.ShouldContain("[IN01]");
    }
}
