using System.Diagnostics;
using System.Globalization;

namespace Whence.Web.Guard;

/// <summary>Says in each answer how long the server took to make it, in milliseconds (W3C Server Timing).</summary>
internal sealed class ServerTiming(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            context.Response.Headers["Server-Timing"] = string.Create(
                CultureInfo.InvariantCulture,
                $"desk;dur={taken:0.0}"
            );
            return Task.CompletedTask;
        });
        return next(context);
    }
}
