using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace Whence.Web.Guard;

/// <summary>
/// Whatever changes something carries a token that only the desk's own pages hand out: a page elsewhere cannot have a person's browser
/// decide in their name. Who asks by a bearer token needs none, since no browser sends that by itself.
/// </summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery tokens)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Changes(context.Request.Method) && context.GetEndpoint() is not null && !IsBearer(context))
        {
            if (!IsRead(context.Request.ContentType))
            {
                await RefusalPage.Write(context, StatusCodes.Status415UnsupportedMediaType);
                return;
            }
            try
            {
                await tokens.ValidateRequestAsync(context);
            }
            catch (AntiforgeryValidationException)
            {
                await RefusalPage.Write(
                    context,
                    StatusCodes.Status400BadRequest,
                    "What was sent did not come from a page of this desk, or the page was opened before you logged in: "
                        + "open the page again, and send it from there."
                );
                return;
            }
        }
        await next(context);
    }

    private static bool Changes(string method) =>
        !HttpMethods.IsGet(method)
        && !HttpMethods.IsHead(method)
        && !HttpMethods.IsOptions(method)
        && !HttpMethods.IsTrace(method);

    // Browsers send forms in UTF-8; of other sets of characters, some are not known here and some are dangerous.
    private static bool IsRead(string? type) =>
        !MediaTypeHeaderValue.TryParse(type, out var parsed)
        || !parsed.Charset.HasValue
        || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static bool IsBearer(HttpContext context) => context.User.Identity?.AuthenticationType == Roles.Bearer;
}
