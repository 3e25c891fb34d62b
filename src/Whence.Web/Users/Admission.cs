using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Whence.Casework.Users;
using Whence.Web.Guard;

namespace Whence.Web.Users;

/// <summary>How people are known to the desk: by a log-in, by a token, or on loopback without users by being there.</summary>
internal static class Admission
{
    /// <summary>Where one logs in.</summary>
    public const string LogInAddress = "/log-in";

    private const string Whoever = "whoever";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    /// <summary>Why the case is not served to where <paramref name="options"/> say; null where it may be.</summary>
    public static string? Refusal(ServeOptions options)
    {
        var users = UserFile.Read(options.Case);
        return !users.Succeeded ? users.Reason
            : !options.IsLoopback && users.Value.Users.IsEmpty
                ? $"{options.Address} can be reached from elsewhere: it is served to users only. Name one: "
                    + $"whence users add {options.Case} NAME"
            : null;
    }

    /// <summary>Adds what knows people.</summary>
    public static void AddAdmission(this IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton<KnownUsers>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<LogIn>();
        services
            .AddAuthentication(Whoever)
            .AddPolicyScheme(
                Whoever,
                null,
                policy =>
                    policy.ForwardDefaultSelector = context =>
                        context.RequestServices.GetRequiredService<KnownUsers>().IsEverybodyWelcome
                            ? Everybody.SchemeName
                        : TokenHolder.Brings(context) ? Roles.Bearer
                        : CookieAuthenticationDefaults.AuthenticationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, Everybody>(Everybody.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHolder>(Roles.Bearer, null)
            .AddCookie(cookie => SetUp(cookie, options));
        services.AddAuthorization(Roles.AddPolicies);
    }

    private static void SetUp(CookieAuthenticationOptions cookie, ServeOptions options)
    {
        cookie.Cookie.Name = FormKeys.Cookie(options, "user");
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = LogInAddress;
        cookie.ReturnUrlParameter = "then";
        cookie.Events.OnValidatePrincipal = async validating =>
        {
            if (!validating.HttpContext.RequestServices.GetRequiredService<LogIn>().IsStill(validating.Principal))
            {
                validating.RejectPrincipal();
                await validating.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            }
        };
        cookie.Events.OnRedirectToLogin = redirecting =>
        {
            var asked = redirecting.Request;
            if (asked.Path.StartsWithSegments(RefusalPage.Api, StringComparison.Ordinal))
            {
                redirecting.Response.Headers.WWWAuthenticate = "Bearer";
                return RefusalPage.Write(redirecting.HttpContext, StatusCodes.Status401Unauthorized);
            }
            if (!HttpMethods.IsGet(asked.Method) && !HttpMethods.IsHead(asked.Method))
            {
                return RefusalPage.Write(redirecting.HttpContext, StatusCodes.Status401Unauthorized);
            }
            redirecting.Response.Redirect(redirecting.RedirectUri);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = redirecting =>
            RefusalPage.Write(redirecting.HttpContext, StatusCodes.Status403Forbidden);
    }
}
