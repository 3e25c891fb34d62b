using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Whence.Testing;

namespace Whence.Cli.Tests.Serving;

public sealed class ServeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-serve-").FullName;

    private string CasePath => Path.Combine(folder, "matter.whence");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_served_case_is_reached_and_ends_with_the_program_that_serves_it()
    {
        Terminal
            .Run(null, "add", "--key", Key, CasePath, Path.Combine(Shared.Root, "samples", "flood"))
            .Code.ShouldBe(0);
        using var serving = Start("127.0.0.1:0");
        var greeting = await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        greeting.ShouldNotBeNull().ShouldStartWith("whence: open http://127.0.0.1:");
        var address = new Uri(greeting["whence: open ".Length..]);
        using var client = new HttpClient();
        (await client.GetStringAsync(address, TestContext.Current.CancellationToken)).ShouldContain("<title>Overview");

        serving.Kill();
        await serving.WaitForExitAsync(TestContext.Current.CancellationToken);

        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            // It ends in good order, and so not at once.
            for (var i = 0; i < 600; i++)
            {
                await client.GetStringAsync(address, TestContext.Current.CancellationToken);
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        });
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_and_not_a_crash()
    {
        Terminal
            .Run(null, "add", "--key", Key, CasePath, Path.Combine(Shared.Root, "samples", "flood"))
            .Code.ShouldBe(0);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var serving = Start(taken.LocalEndpoint.ToString()!);
        var said = await serving.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await serving.WaitForExitAsync(TestContext.Current.CancellationToken);
        serving.ExitCode.ShouldBe(ExitCodes.BadUsage);
        said.ShouldContain("in use");
        said.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:99999")]
    public void An_address_without_a_port_is_refused(string address)
    {
        var (code, _, error) = Terminal.Run(null, "serve", CasePath, "--address", address);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("such as 127.0.0.1:5230");
    }

    [Fact]
    public async Task Where_others_can_reach_it_a_case_is_served_to_users_and_by_a_certificate_only()
    {
        Terminal
            .Run(null, "add", "--key", Key, CasePath, Path.Combine(Shared.Root, "samples", "flood"))
            .Code.ShouldBe(0);
        (await Refused()).ShouldContain("whence users add");
        Terminal.Run("four words in mind\n", "users", "add", CasePath, "anna").Code.ShouldBe(0);
        (await Refused()).ShouldContain("--certificate");
    }

    private async Task<string> Refused()
    {
        using var serving = Start("0.0.0.0:5999");
        var said = await serving.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await serving.WaitForExitAsync(TestContext.Current.CancellationToken);
        serving.ExitCode.ShouldBe(ExitCodes.BadUsage);
        return said;
    }

    [Fact]
    public void What_is_no_case_is_not_served() =>
        Terminal.Run(null, "serve", "--key", Key, CasePath).Code.ShouldBe(ExitCodes.BadUsage);

    private string Key => Path.Combine(folder, "key");

    private Process Start(string address) =>
        Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    typeof(Desk).Assembly.Location,
                    "serve",
                    CasePath,
                    "--address",
                    address,
                    "--key",
                    Key,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
