namespace Whence.Cli.Tests.Filing;

public sealed class FaultyDiskTests
{
    [Fact]
    public async Task A_full_disk_is_told_and_what_was_acknowledged_is_kept()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs ulimit to bound the size of files");
        using var matter = new Matter();
        var lines = Enumerable.Range(0, 3_000).Select(n => $"{{\"id\":\"r{n}\",\"text\":\"{Words(n)}\"}}");
        var reports = matter.Write("reports.jsonl", string.Join('\n', lines));
        // A file may not grow beyond 1 MiB: to a writer that is a full disk.
        var start = new System.Diagnostics.ProcessStartInfo("/bin/bash")
        {
            ArgumentList =
            {
                "-c",
                "trap '' XFSZ; ulimit -f 1024; exec dotnet \"$@\"",
                "bash",
                typeof(Desk).Assembly.Location,
                "add",
                "--key",
                matter.Key,
                matter.Case,
                reports,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(ExitCodes.SomeUnread, error);
        error.ShouldMatch(@"\[CA1[02]\]");
        var acknowledged = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        acknowledged.Length.ShouldBeInRange(1, 2_999);
        using var file = matter.Open();
        file.Reports.All().Select(r => r.Heading.Id).ShouldBe(acknowledged);
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void A_case_that_cannot_be_written_is_told_and_still_answers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are others there");
        using var matter = new Matter();
        var report = matter.Write("a.txt", "Nearly 100 people were killed.");
        matter.Add(report);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(matter.Case, UnixFileMode.UserRead);
        }
        Assert.SkipWhen(Writable(matter.Case), "this user may write what nobody may");
        var (code, _, error) = matter.Add(report);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("[CA06]");
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    private static bool Writable(string path)
    {
        try
        {
            using var file = File.OpenWrite(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Words that do not pack well.
    private static string Words(int n)
    {
        var random = new Random(n);
        return "Some 40 people were hurt. " + string.Concat(Enumerable.Range(0, 40).Select(_ => random.Next() + " "));
    }
}
