using System.Globalization;
using Whence.Load;
using Whence.Load.Making;

// dotnet run -c Release --project bench/Whence.Load -- make FOLDER REPORTS: writes what a large case is made of
if (args is ["make", var folder, var count])
{
    MadeFolder.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
    return 0;
}

// dotnet run -c Release --project bench/Whence.Load -- http://127.0.0.1:5230 [requests a second] [seconds] [the server's process]
if (args.Length == 0 || !Uri.TryCreate(args[0], UriKind.Absolute, out var desk) || !desk.IsLoopback)
{
    Console.Error.WriteLine("name the address of a served case, on loopback");
    return 2;
}
var rate = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50;
var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
var memory = new Memory(args.Length > 3 ? args[3] : null);

using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = desk };
var pages = await DeskPages.Of(client);

// Each once: what a server does at its first request is no measure of those after.
foreach (var page in pages)
{
    await Visit.Pay(client, page);
}
var before = memory.Now();
var visits = await Visits.Pay(client, pages, rate, seconds);
Outcome.Write(visits, Console.Out);
Console.WriteLine($"memory: {before} before, {memory.Now()} after");
return visits.Any(visit => visit.Status is 0 or >= 400) ? 1 : 0;
