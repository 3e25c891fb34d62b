using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Whence.Web.Guard;

namespace Whence.Web.Users;

/// <summary>
/// On loopback, where no users were named, whoever asks is the person at this machine, and may do everything. Their name is what
/// $WHENCE_WHO says, as on the command line; without it nobody's, and a page that needs one asks.
/// </summary>
internal sealed class Everybody(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>What the scheme is called.</summary>
    public const string SchemeName = "loopback";

    private const string WhoIsIt = "WHENCE_WHO";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity(Roles.Claims(Roles.Keeper), SchemeName);
        if (Environment.GetEnvironmentVariable(WhoIsIt) is { Length: > 0 } who)
        {
            identity.AddClaim(new Claim(ClaimTypes.Name, who));
        }
        return Task.FromResult(
            AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName))
        );
    }
}
