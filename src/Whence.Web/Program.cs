using Whence.Web;
using Whence.Web.Guard;

// Started by "whence serve", which has looked through what was asked for.
var (options, fault) = ServeOptions.Of(args);
if (options is null)
{
    Console.Error.WriteLine("whence: " + fault);
    return 2;
}
var certificate = ServerCertificate.Of(options);
if (!certificate.Succeeded)
{
    Console.Error.WriteLine("whence: " + certificate.Reason);
    return 2;
}
await using var host = DeskHost.Build(options, certificate.Value);
await host.StartAsync();
Console.WriteLine(DeskHost.Greeting(host));
await host.WaitForShutdownAsync();
return 0;
