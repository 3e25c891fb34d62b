using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Whence.Web.Guard;

namespace Whence.Web.Users;

/// <summary>What the log-in page and the button that logs out send to.</summary>
internal static class LogInEndpoints
{
    /// <summary>Begins a log-in.</summary>
    public const string Begin = "/log-in/begin";

    /// <summary>Ends it.</summary>
    public const string End = "/log-in/end";

    /// <summary>Serves them.</summary>
    public static void MapLogIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Begin, Enter).AllowAnonymous().RequireRateLimiting(Rates.LogIn);
        routes.MapPost(End, Leave);
    }

    private static async Task<IResult> Enter(
        HttpContext context,
        LogIn logIn,
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm] string? then
    )
    {
        var back = Local(then);
        if (await logIn.Of(name ?? "", password ?? "", context.RequestAborted) is not { } user)
        {
            return Results.Redirect(
                $"{Admission.LogInAddress}?refused=true&then={Uri.EscapeDataString(back)}",
                permanent: false,
                preserveMethod: false
            );
        }
        await context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            LogIn.Principal(user, CookieAuthenticationDefaults.AuthenticationScheme)
        );
        return Results.Redirect(back);
    }

    private static async Task Leave(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        context.Response.Redirect(Admission.LogInAddress);
    }

    // Nobody is led from here to a page that somebody else put into the address.
    private static string Local(string? then) =>
        then is ['/', not ('/' or '\\'), ..] && !then.Any(char.IsControl) ? then : "/";
}
