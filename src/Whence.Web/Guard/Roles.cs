using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Whence.Web.Guard;

/// <summary>
/// What people may do. Each role may do all that those before it may; a page or endpoint is marked with the least that it asks for:
/// <c>[Authorize(Roles.Reviewer)]</c> or <c>RequireAuthorization(Roles.Reviewer)</c>. What is not marked asks for a reader.
/// </summary>
internal static class Roles
{
    /// <summary>Sees the case.</summary>
    public const string Reader = "reader";

    /// <summary>Decides, and puts reports in.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Takes out of the case: exports with originals, and all else that leaves the house.</summary>
    public const string Keeper = "keeper";

    /// <summary>How somebody is known who asks by a bearer token.</summary>
    public const string Bearer = "bearer";

    private static readonly ImmutableArray<string> Rising = [Reader, Reviewer, Keeper];

    /// <summary>Whether there is such a role.</summary>
    public static bool Has(string role) => Rising.Contains(role, StringComparer.Ordinal);

    /// <summary>The claims of somebody in <paramref name="role"/>: it, and all that it holds.</summary>
    public static IEnumerable<Claim> Claims(string role) =>
        Rising.Take(Rising.IndexOf(role) + 1).Select(held => new Claim(ClaimTypes.Role, held));

    /// <summary>A policy of each role's name.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var role in Rising)
        {
            options.AddPolicy(role, policy => policy.RequireRole(role));
        }
        options.FallbackPolicy = options.GetPolicy(Reader);
    }
}
