using Whence.Formats.Exports;
using Whence.Web.Cases;
using Whence.Web.Guard;

namespace Whence.Web.Adding;

/// <summary>
/// Lets uploads in as far as there is room for them on disk, before a byte of them is read; and says plainly where they could not be put
/// down.
/// </summary>
internal sealed class UploadRoom(RequestDelegate next, StateFolder state, LotSpool spool)
{
    // They lie there twice for a moment: as they come in, and as they are kept.
    private const int Times = 2;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesUploads>() is null)
        {
            await next(context);
            return;
        }
        if (state.Fault is { } fault)
        {
            await RefusalPage.Write(context, StatusCodes.Status507InsufficientStorage, fault + ".");
            return;
        }
        var bytes = context.Request.ContentLength ?? AddingLimits.TotalBytes;
        using var room = bytes <= AddingLimits.TotalBytes ? spool.Room(Times * bytes) : null;
        if (room is null && bytes <= AddingLimits.TotalBytes)
        {
            context.Response.Headers.RetryAfter = "60";
            await RefusalPage.Write(
                context,
                StatusCodes.Status507InsufficientStorage,
                $"Nothing of this was taken: {Phrases.Number(spool.WaitingBytes / 1024 / 1024)} MiB wait to be read already. "
                    + "Send it again when some of it has been."
            );
            return;
        }
        try
        {
            await next(context);
        }
        catch (Exception broken) when (DiskFault.Is(broken) && !context.RequestAborted.IsCancellationRequested)
        {
            await RefusalPage.Write(
                context,
                StatusCodes.Status507InsufficientStorage,
                $"Nothing of this was taken: it could not be put on disk ({broken.Message})."
            );
        }
    }
}
