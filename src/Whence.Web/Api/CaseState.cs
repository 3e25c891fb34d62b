using System.Globalization;
using System.Reflection;
using Microsoft.Net.Http.Headers;
using Whence.Web.Cases;

namespace Whence.Web.Api;

/// <summary>
/// Which state of the case an answer is of: how many entries its ledger has, and had when it was weighed. An answer is the same as long as
/// these are; whoever has one already is told so.
/// </summary>
internal static class CaseState
{
    // Another version may answer otherwise.
    private static readonly string Version = Assembly
        .GetExecutingAssembly()
        .ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>The state, as a tag.</summary>
    public static EntityTagHeaderValue Tag(OpenedCase opened) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\"{opened.File.Ledger.Size}-{opened.Answers.Weighed ?? 0}-{opened.Answers.Decided ?? 0}-{Version}\""
            ),
            isWeak: true
        );

    /// <summary>Answers that nothing has changed, where that is so; otherwise goes on.</summary>
    public static async ValueTask<object?> Unchanged(
        EndpointFilterInvocationContext invocation,
        EndpointFilterDelegate next
    )
    {
        var context = invocation.HttpContext;
        var tag = Tag(context.RequestServices.GetRequiredService<OpenedCase>());
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        context.Response.Headers.Vary = HeaderNames.Accept;
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        return await next(invocation);
    }
}
