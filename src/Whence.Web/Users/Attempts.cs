using System.Security.Cryptography;
using System.Text;

namespace Whence.Web.Users;

/// <summary>
/// Counts log-ins that failed: after a few in a row the name is not listened to for a while, twice as long after each more. Names that
/// nobody has are counted like those that somebody has. Forgotten when the server ends.
/// </summary>
internal sealed class Attempts(ServeOptions options)
{
    /// <summary>So many may fail before a name has to wait.</summary>
    public const int Free = 5;

    private const int MostNames = 10_000;
    private static readonly Duration First = Duration.FromSeconds(2);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    private readonly Lock guard = new();
    private readonly Dictionary<string, (int Failed, Instant Until)> names = new(StringComparer.Ordinal);

    /// <summary>Whether a log-in by this name is listened to now.</summary>
    public bool MayTry(string name)
    {
        lock (guard)
        {
            return !names.TryGetValue(Key(name), out var known) || options.Clock.GetCurrentInstant() >= known.Until;
        }
    }

    /// <summary>A log-in by this name failed.</summary>
    public void Failed(string name)
    {
        var now = options.Clock.GetCurrentInstant();
        lock (guard)
        {
            if (names.Count >= MostNames)
            {
                Forget(now);
            }
            var failed = names.GetValueOrDefault(Key(name)).Failed + 1;
            var wait = failed < Free ? Duration.Zero : First * Math.Pow(2, Math.Min(failed - Free, 16));
            names[Key(name)] = (failed, now + (wait < Longest ? wait : Longest));
        }
    }

    /// <summary>A log-in by this name succeeded.</summary>
    public void Succeeded(string name)
    {
        lock (guard)
        {
            names.Remove(Key(name));
        }
    }

    // Those that need not wait first; if all must, those that will be free soonest.
    private void Forget(Instant now)
    {
        var free = names.Where(n => n.Value.Until <= now).Select(n => n.Key).ToList();
        foreach (
            var name in free.Count > 0
                ? free
                : [.. names.OrderBy(n => n.Value.Until).Take(MostNames / 10).Select(n => n.Key)]
        )
        {
            names.Remove(name);
        }
    }

    // A name may be as long as a request: what is kept of it is short.
    private static string Key(string name) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant())));
}
