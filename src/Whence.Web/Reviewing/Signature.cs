namespace Whence.Web.Reviewing;

/// <summary>Who decides: the user who is logged in; else the name that the browser was told, and keeps.</summary>
internal static class Signature
{
    private const string Cookie = "who";

    /// <summary>Whether the name is that of a user, and so not to be chosen.</summary>
    public static bool IsGiven(HttpContext context) => context.User.Identity?.Name is { Length: > 0 };

    /// <summary>The name; empty where none is known.</summary>
    public static string Of(HttpContext context) =>
        context.User.Identity?.Name is { Length: > 0 } user
            ? user
            : Uri.UnescapeDataString(context.Request.Cookies[Cookie] ?? "").Trim();

    /// <summary>Has the browser keep <paramref name="name"/> for a year.</summary>
    public static void Keep(HttpContext context, string name) =>
        context.Response.Cookies.Append(
            Cookie,
            Uri.EscapeDataString(name),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
            }
        );
}
