using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Whence.Casework.Users;

namespace Whence.Web.Guard;

/// <summary>
/// What people may do. Each role may do all that those before it may; a page or endpoint is marked with the least that it asks for:
/// <c>[Authorize(Roles.Reviewer)]</c> or <c>RequireAuthorization(Roles.Reviewer)</c>. What is not marked asks for a reader.
/// </summary>
internal static class Roles
{
    /// <summary>Sees the case.</summary>
    public const string Reader = UserRole.Reader;

    /// <summary>Decides, and puts reports in.</summary>
    public const string Reviewer = UserRole.Reviewer;

    /// <summary>Takes out of the case: exports with originals, and all else that leaves the house.</summary>
    public const string Keeper = UserRole.Keeper;

    /// <summary>How somebody is known who asks by a bearer token.</summary>
    public const string Bearer = "bearer";

    /// <summary>The claims of somebody in <paramref name="role"/>: it, and all that it holds.</summary>
    public static IEnumerable<Claim> Claims(string role) =>
        UserRole.All.Take(UserRole.All.IndexOf(role) + 1).Select(held => new Claim(ClaimTypes.Role, held));

    /// <summary>The highest role that <paramref name="who"/> is in.</summary>
    public static string? Highest(ClaimsPrincipal who) => UserRole.All.LastOrDefault(who.IsInRole);

    /// <summary>A policy of each role's name.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var role in UserRole.All)
        {
            options.AddPolicy(role, policy => policy.RequireRole(role));
        }
        options.FallbackPolicy = options.GetPolicy(Reader);
    }
}
