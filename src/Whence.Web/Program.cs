using System.Net.Sockets;
using Whence.Web;

// Started by "whence serve", which has looked through what was asked for.
var (options, fault) = ServeOptions.Of(args);
if (options is null)
{
    Console.Error.WriteLine("whence: " + fault);
    return 2;
}
await using var host = DeskHost.Build(options);
try
{
    await host.StartAsync();
}
catch (Exception broken) when (broken is IOException or SocketException)
{
    Console.Error.WriteLine($"whence: {options.Address}: {broken.Message}");
    return 2;
}
Console.WriteLine(DeskHost.Greeting(host));
if (options.WhileFed)
{
    _ = Task.Run(async () =>
    {
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        host.Lifetime.StopApplication();
    });
}
await host.WaitForShutdownAsync();
return 0;
