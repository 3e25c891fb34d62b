using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Whence.Web.Guard;

namespace Whence.Web.Users;

/// <summary>A program that asks in somebody's name, by a token in the header (RFC 6750).</summary>
internal sealed class TokenHolder(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KnownUsers users,
    ServeOptions served
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Opening = "Bearer ";
    private const int LongestToken = 200;

    /// <summary>Whether a request brings a token.</summary>
    public static bool Brings(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith(Opening, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()[Opening.Length..].Trim();
        var holder =
            token.Length <= LongestToken ? users.Current.Holding(token, served.Clock.GetCurrentInstant()) : null;
        return Task.FromResult(
            holder is null
                ? AuthenticateResult.Fail("no such token")
                : AuthenticateResult.Success(
                    new AuthenticationTicket(LogIn.Principal(holder, Roles.Bearer), Scheme.Name)
                )
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return RefusalPage.Write(Context, StatusCodes.Status401Unauthorized, "The token is not, or no longer, good.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        RefusalPage.Write(Context, StatusCodes.Status403Forbidden);
}
