using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Whence.Casework;
using Whence.Formats;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;
using Whence.Web.Guard;

namespace Whence.Web.Tests;

/// <summary>A case, and the desk that serves it on a port of its own.</summary>
public sealed class ServedCase : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServeOptions options;
    private WebApplication desk;

    private ServedCase(string folder, ServeOptions options, WebApplication desk, SigningKey key)
    {
        this.folder = folder;
        this.options = options;
        this.desk = desk;
        Key = key;
        Address = DeskHost.Root(desk);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true })
        {
            BaseAddress = Address,
        };
    }

    /// <summary>The first page.</summary>
    public Uri Address { get; }

    /// <summary>A browser without script.</summary>
    public HttpClient Client { get; }

    /// <summary>The case's file.</summary>
    public string Path => System.IO.Path.Combine(folder, "matter.whence");

    /// <summary>Signs what tests put in.</summary>
    public SigningKey Key { get; }

    /// <summary>What it answers to.</summary>
    public IEnumerable<Endpoint> Endpoints => desk.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>A case of <paramref name="paths"/>, served.</summary>
    public static Task<ServedCase> Of(params string[] paths) => Of(options => options, paths);

    /// <summary>A case of <paramref name="paths"/>, served as <paramref name="asked"/> says.</summary>
    internal static Task<ServedCase> Of(Func<ServeOptions, ServeOptions> asked, params string[] paths) =>
        Of(asked, ServerCertificate.None, paths);

    /// <summary>An empty case, served by TLS.</summary>
    internal static Task<ServedCase> Of(ServerCertificate certificate) =>
        Of(options => options with { Certificate = "its own" }, certificate);

    private static async Task<ServedCase> Of(
        Func<ServeOptions, ServeOptions> asked,
        ServerCertificate certificate,
        params string[] paths
    )
    {
        var folder = Directory.CreateTempSubdirectory("whence-web-").FullName;
        var (path, keyPath) = (System.IO.Path.Combine(folder, "matter.whence"), System.IO.Path.Combine(folder, "key"));
        var key = SigningKey.At(keyPath).Value!;
        using (var file = CaseFile.Create(path).Case!)
        {
            var inquiry = new Inquiry();
            new ReportIntake(file, key, inquiry).Add(
                new ReportReader(originals: true).Read(paths).OfType<Received>(),
                threads: 2
            );
            new CaseWeighing(file, inquiry).Update();
        }
        var options = asked(new ServeOptions(path) { Address = new(System.Net.IPAddress.Loopback, 0), Key = keyPath });
        var desk = DeskHost.Build(options, certificate);
        await desk.StartAsync();
        return new ServedCase(folder, options, desk, key);
    }

    /// <summary>Ends the desk, and serves the case anew at the same address.</summary>
    public async Task Restart()
    {
        await desk.StopAsync();
        await desk.DisposeAsync();
        desk = DeskHost.Build(options with { Address = new(System.Net.IPAddress.Loopback, Address.Port) });
        await desk.StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await desk.StopAsync();
        await desk.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
