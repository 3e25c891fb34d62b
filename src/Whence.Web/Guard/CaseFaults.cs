using Microsoft.Data.Sqlite;
using Whence.Sqlite;

namespace Whence.Web.Guard;

/// <summary>Tells in words where the case itself cannot be read or written, in place of an error of the server.</summary>
internal sealed class CaseFaults(RequestDelegate next, ServeOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception broken)
            when (!context.Response.HasStarted
                && broken is SqliteException or CaseException
                && CaseFault.Of(options.Case, broken) is { } fault
            )
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("whence: " + CaseMessages.Of(fault));
        }
    }
}
