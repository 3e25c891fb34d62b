using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Whence.Web.Users;

namespace Whence.Web.Guard;

/// <summary>
/// Whatever changes something carries a token that only the desk's own pages hand out: a page elsewhere cannot have a person's browser
/// decide in their name. Who asks by a bearer token needs none, since no browser sends that by itself.
/// </summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery tokens)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Changes(context.Request.Method) && context.GetEndpoint() is not null && !IsProgram(context))
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
            catch (AntiforgeryValidationException refused) when (IsTooMuch(refused))
            {
                await RefusalPage.Write(context, StatusCodes.Status413PayloadTooLarge);
                return;
            }
            catch (AntiforgeryValidationException refused) when (DiskFault.Is(refused.InnerException))
            {
                // The token is not what was wrong: what came in could not be put down, and whoever takes it in says so.
                ExceptionDispatchInfo.Throw(refused.InnerException!);
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

    // The token stands in the form, which was not read to its end.
    private static bool IsTooMuch(AntiforgeryValidationException refused) =>
        refused.InnerException
            is InvalidDataException
                or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge };

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

    // Browsers say of every change from which page it comes; on loopback without users, what does not is a program at this machine.
    private static bool IsProgram(HttpContext context) =>
        context.User.Identity?.AuthenticationType switch
        {
            Roles.Bearer => true,
            Everybody.SchemeName => context.Request.Path.StartsWithSegments(RefusalPage.Api, StringComparison.Ordinal)
                && context.Request.HasJsonContentType()
                && StringValues.IsNullOrEmpty(context.Request.Headers.Origin)
                && StringValues.IsNullOrEmpty(context.Request.Headers["Sec-Fetch-Site"])
                && StringValues.IsNullOrEmpty(context.Request.Headers.Cookie),
            _ => false,
        };
}
