using System.Diagnostics;

namespace Whence.Web.Tests;

/// <summary>The server as a process of its own, which can be killed as by a power cut.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>The first page.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and waits until it answers.</summary>
    /// <param name="path">The case.</param>
    /// <param name="key">The key.</param>
    /// <param name="largestFile">How many KiB a file that it writes may have, which to it is a full disk; null for no bound.</param>
    /// <param name="tools">A folder whose programs it finds before those of the machine; null for none.</param>
    public static async Task<ServerProcess> Start(
        string path,
        string key,
        int? largestFile = null,
        string? tools = null
    )
    {
        string[] program = ["dotnet", typeof(DeskHost).Assembly.Location];
        string[] arguments = ["--case", path, "--address", "127.0.0.1:0", "--key", key];
        string[] line = largestFile is null
            ? [.. program, .. arguments]
            :
            [
                "/bin/bash",
                "-c",
                $"trap '' XFSZ; ulimit -f {largestFile}; exec \"$@\"",
                "bash",
                .. program,
                .. arguments,
            ];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        if (tools is not null)
        {
            start.Environment["PATH"] = tools + Path.PathSeparator + start.Environment["PATH"];
        }
        var process = Process.Start(start)!;
        var greeting = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new ServerProcess(process, new Uri(greeting.ShouldNotBeNull()["whence: open ".Length..]));
    }

    /// <summary>Kills it: it puts nothing away.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
