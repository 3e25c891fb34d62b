using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Whence.Formats.Tests.Polling;

/// <summary>A server on this machine that answers as a test says, and keeps what it was asked.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public FeedServer(Action<int, HttpListenerContext> answer)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/feed.rss");
        }
        listener.Prefixes.Add(Address.GetLeftPart(UriPartial.Authority) + "/");
        listener.Start();
        serving = Task.Run(() => Serve(answer));
    }

    public Uri Address { get; }

    public List<WebHeaderCollection> Asked { get; } = [];

    public static void Write(HttpListenerContext context, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    public static void Status(HttpListenerContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Close();
    }

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    private async Task Serve(Action<int, HttpListenerContext> answer)
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                Asked.Add((WebHeaderCollection)context.Request.Headers);
                answer(Asked.Count, context);
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                if (!listener.IsListening)
                {
                    return;
                }
                // Whoever asked has left.
            }
        }
    }
}
