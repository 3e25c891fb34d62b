using System.Security.Claims;
using Whence.Casework.Users;
using Whence.Web.Guard;

namespace Whence.Web.Users;

/// <summary>Tells who somebody is, by name and password.</summary>
internal sealed class LogIn(KnownUsers users, Attempts attempts) : IDisposable
{
    /// <summary>The claim that holds the stamp of a user.</summary>
    public const string Stamp = "stamp";

    // To hash a password takes a core for a tenth of a second: strangers do not get all of them.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly SemaphoreSlim turn = new(AtOnce);

    /// <summary>
    /// The user whose name and password these are; null where they are nobody's, or the name has to wait. It takes as long whether or not
    /// there is a user of that name.
    /// </summary>
    public async Task<User?> Of(string name, string password, CancellationToken stop)
    {
        if (!attempts.MayTry(name) || password.Length > PasswordHash.LongestPassword)
        {
            return null;
        }
        var user = users.Current.Find(name.Trim());
        await turn.WaitAsync(stop);
        bool right;
        try
        {
            right = await Task.Run(() => Fits(user, password), stop);
        }
        finally
        {
            turn.Release();
        }
        if (!right)
        {
            attempts.Failed(name);
            return null;
        }
        attempts.Succeeded(name);
        return user;
    }

    /// <summary>Who <paramref name="user"/> is for the pages, known by <paramref name="scheme"/>.</summary>
    public static ClaimsPrincipal Principal(User user, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, user.Name),
                    new Claim(ClaimTypes.Name, user.Name),
                    new Claim(Stamp, user.Stamp),
                    .. Roles.Claims(user.Role),
                ],
                scheme
            )
        );

    /// <summary>Whether <paramref name="principal"/> is still who they were when they logged in.</summary>
    public bool IsStill(ClaimsPrincipal? principal) =>
        principal?.Identity?.Name is { } name
        && users.Current.Find(name) is { } user
        && principal.FindFirstValue(Stamp) == user.Stamp;

    public void Dispose() => turn.Dispose();

    private static bool Fits(User? user, string password)
    {
        try
        {
            return (user?.Password ?? PasswordHash.Nobodys).Is(password) && user is not null;
        }
        catch (ArgumentException)
        {
            // It is no text, and so nobody's.
            return false;
        }
    }
}
