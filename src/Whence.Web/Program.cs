using System.Net.Sockets;
using Whence.Web;
using Whence.Web.Cases;
using Whence.Web.Guard;
using Whence.Web.Users;

// Started by "whence serve", which has looked through what was asked for.
var (options, fault) = ServeOptions.Of(args);
if (options is null)
{
    return Refuse(fault!);
}
if (Admission.Refusal(options) is { } refusal)
{
    return Refuse(refusal);
}
var certificate = ServerCertificate.Of(options);
if (!certificate.Succeeded)
{
    return Refuse(certificate.Reason);
}
await using var host = DeskHost.Build(options, certificate.Value);
var state = host.Services.GetRequiredService<StateFolder>();
if (state.IsTaken)
{
    return Refuse(state.Fault!);
}
if (state.Fault is null)
{
    // Where the framework puts down what comes in, which it would leave in the machine's own folder if it were cut off.
    Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", state.Incoming);
}
try
{
    await host.StartAsync();
}
catch (Exception broken) when (broken is IOException or SocketException)
{
    return Refuse($"{options.Address}: {broken.Message}");
}
Console.WriteLine(DeskHost.Greeting(host));
if (options.WhileFed)
{
    _ = Task.Run(async () =>
    {
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        host.Lifetime.StopApplication();
        // Nobody is left who could end what does not end in good order.
        await Task.Delay(TimeSpan.FromSeconds(20));
        Environment.Exit(1);
    });
}
await host.WaitForShutdownAsync();
return 0;

static int Refuse(string reason)
{
    Console.Error.WriteLine("whence: " + reason);
    return 2;
}
