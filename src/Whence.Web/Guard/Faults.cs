using Microsoft.Data.Sqlite;
using Whence.Sqlite;

namespace Whence.Web.Guard;

/// <summary>Tells in words what went wrong, in place of the server's own account of it: that goes to the log.</summary>
internal sealed partial class Faults(RequestDelegate next, ServeOptions options, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (BadHttpRequestException malformed) when (!context.Response.HasStarted)
        {
            await Answer(context, malformed.StatusCode, null);
        }
        catch (Exception broken)
            when (!context.Response.HasStarted
                && broken is SqliteException or CaseException
                && CaseFault.Of(options.Case, broken) is { } fault
            )
        {
            await Answer(context, StatusCodes.Status503ServiceUnavailable, CaseMessages.Of(fault));
        }
        catch (Exception broken) when (!context.Response.HasStarted)
        {
            Failed(context.Request.Path, broken);
            await Answer(context, StatusCodes.Status500InternalServerError, null);
        }
    }

    private static Task Answer(HttpContext context, int status, string? words)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context);
        return words is null ? RefusalPage.Write(context, status) : RefusalPage.Write(context, status, words);
    }

    [LoggerMessage(LogLevel.Error, "{Path} failed")]
    private partial void Failed(PathString path, Exception broken);
}
