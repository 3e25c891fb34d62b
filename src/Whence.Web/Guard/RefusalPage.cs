using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;
using Whence.Web.Desk;

namespace Whence.Web.Guard;

/// <summary>
/// What is answered where a page cannot be: in the looks of the desk, but without asking the case, which may be what is broken. A program
/// that asks the API gets problem details (RFC 9457).
/// </summary>
internal static class RefusalPage
{
    /// <summary>Under this lies what programs ask for.</summary>
    public const string Api = "/api";

    /// <summary>Answers with <paramref name="status"/>, and <paramref name="words"/> that say why.</summary>
    public static Task Write(HttpContext context, int status, string words)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        context.Response.StatusCode = status;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }
        if (context.Request.Path.StartsWithSegments(Api, StringComparison.Ordinal))
        {
            return context.Response.WriteAsJsonAsync(
                new
                {
                    type = "about:blank",
                    title,
                    status,
                    detail = words,
                },
                options: null,
                contentType: "application/problem+json"
            );
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        var style = DeskFiles.Address("Desk/desk.css");
        var (safeTitle, safeWords) = (HtmlEncoder.Default.Encode(title), HtmlEncoder.Default.Encode(words));
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{safeTitle} · Whence</title>
            <link rel="stylesheet" href="{style}" />
            </head>
            <body>
            <header class="top"><a class="mark" href="/">Whence</a></header>
            <main id="main" class="alone">
            <h1>{safeTitle}</h1>
            <p class="lead">{safeWords}</p>
            <p><a href="/">Back to the overview</a></p>
            </main>
            </body>
            </html>
            """
        );
    }

    /// <summary>Answers with <paramref name="status"/>, which says why by itself.</summary>
    public static Task Write(HttpContext context, int status) =>
        Write(
            context,
            status,
            status switch
            {
                400 => "The request cannot be understood: something in its address or form is not as it should be.",
                401 => "Log in first.",
                403 => "Your role does not allow that.",
                404 => "The address may be mistyped, or what it named was taken out of the case.",
                405 => "This address is read, or written to, in another way.",
                408 => "The request came too slowly.",
                413 => "That is more than is taken in at once.",
                415 => "What was sent is in a form that is not read here.",
                429 => "Too many requests at once: wait a little, and try again.",
                >= 500 => "Something went wrong here; the server's own log says what. Nothing that was kept is lost.",
                _ => "That cannot be answered.",
            }
        );
}
