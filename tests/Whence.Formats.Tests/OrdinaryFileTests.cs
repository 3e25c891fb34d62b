using System.Diagnostics;
using System.Net.Sockets;

namespace Whence.Formats.Tests;

public sealed class OrdinaryFileTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 20_000)]
    public async Task Pipes_sockets_and_devices_are_refused_and_the_rest_is_read()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("They are told apart on Linux alone.");
        }
        using (var made = Process.Start("mkfifo", Path.Combine(folder.Path, "a.txt")))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "b.txt")));
        folder.Put("d.txt", "Three people drowned.");

        // On its own thread: a reader that opened the pipe would wait for ever.
        var intakes = await Task.Run(
            () => new ReportReader().Read([folder.Path, "/dev/zero"]).ToList(),
            TestContext.Current.CancellationToken
        );
        intakes
            .OfType<Unread>()
            .Select(u => (Path.GetFileName(u.Path), u.Reason))
            .ShouldBe([
                ("a.txt", UnreadReason.NotAFile),
                ("b.txt", UnreadReason.NotAFile),
                ("zero", UnreadReason.NotAFile),
            ]);
        intakes.OfType<Received>().Single().Report.Id.ShouldBe("d");
    }
}
