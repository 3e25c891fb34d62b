using Whence.Web;

// Started by "whence serve", which has looked through what was asked for.
var (options, fault) = ServeOptions.Of(args);
if (options is null)
{
    Console.Error.WriteLine("whence: " + fault);
    return 2;
}
await using var host = DeskHost.Build(options);
await host.StartAsync();
Console.WriteLine(DeskHost.Greeting(host));
await host.WaitForShutdownAsync();
return 0;
