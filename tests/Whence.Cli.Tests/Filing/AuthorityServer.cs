using System.Net;
using System.Net.Sockets;

namespace Whence.Cli.Tests.Filing;

/// <summary>A time-stamping authority's door on loopback: answers each request as it is told to.</summary>
internal sealed class AuthorityServer : IDisposable
{
    private readonly HttpListener listener = new();

    public AuthorityServer(Action<HttpListenerContext, byte[]> answer)
    {
        Url = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                using var request = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(request);
                answer(context, request.ToArray());
                context.Response.Close();
            }
        });
    }

    public string Url { get; }

    /// <summary>Answers with these bytes.</summary>
    public static void Send(HttpListenerContext context, byte[] bytes)
    {
        context.Response.ContentType = "application/timestamp-reply";
        context.Response.OutputStream.Write(bytes);
    }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }
}
