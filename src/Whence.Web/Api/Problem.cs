using Whence.Web.Guard;

namespace Whence.Web.Api;

/// <summary>Why a request of a program is not answered (RFC 9457).</summary>
internal static class Problem
{
    /// <summary>Answers with <paramref name="status"/>, and <paramref name="detail"/> as why.</summary>
    public static Task Write(HttpContext context, int status, string detail) =>
        RefusalPage.Write(context, status, char.ToUpperInvariant(detail[0]) + detail[1..].TrimEnd('.') + ".");

    /// <summary>That the request is not as it should be.</summary>
    public static Task Bad(HttpContext context, string detail) =>
        Write(context, StatusCodes.Status400BadRequest, detail);

    /// <summary>That there is no such thing.</summary>
    public static Task Unknown(HttpContext context, string what, string id) =>
        Write(
            context,
            StatusCodes.Status404NotFound,
            $"there is no {what} '{(id.Length > 200 ? id[..200] + "…" : id)}' in the case"
        );
}
