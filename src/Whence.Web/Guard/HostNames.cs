using System.Net;

namespace Whence.Web.Guard;

/// <summary>
/// Answers only who asks by a name that is this server's: the names of loopback, its own address, and the names of its certificate.
/// A page elsewhere that has its own name point here (DNS rebinding) is refused, and reads nothing.
/// </summary>
internal sealed class HostNames(RequestDelegate next, ServeOptions options, ServerCertificate certificate)
{
    public Task InvokeAsync(HttpContext context) =>
        Answers(context.Request.Host)
            ? next(context)
            : RefusalPage.Write(
                context,
                StatusCodes.Status400BadRequest,
                "This is not served under that name: use the address that whence serve printed."
            );

    private bool Answers(HostString host)
    {
        var name = host.HasValue ? host.Host : "";
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (
                IPAddress.TryParse(name.Trim('[', ']'), out var address)
                && (IPAddress.IsLoopback(address) || address.Equals(options.Address.Address))
            )
            || certificate.Names(name);
    }
}
