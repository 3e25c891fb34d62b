using System.Security.Cryptography;
using System.Text;
using Whence.Web.Cases;

namespace Whence.Web.Users;

/// <summary>
/// Counts log-ins that failed: after a few in a row the name is not listened to for a while, twice as long after each more. Names that
/// nobody has are counted like those that somebody has. Kept beside the case, so that a restart frees nobody; forgotten a day after the
/// last that failed.
/// </summary>
internal sealed class Attempts(ServeOptions options, StateFolder state) : IDisposable
{
    /// <summary>So many may fail before a name has to wait.</summary>
    public const int Free = 5;

    private const int MostNames = 10_000;
    private static readonly Duration First = Duration.FromSeconds(2);
    private static readonly Duration Longest = Duration.FromMinutes(15);
    private static readonly Duration Remembered = Duration.FromDays(1);

    private static readonly Duration BetweenLooks = Duration.FromHours(1);

    private readonly Lock guard = new();
    private readonly AttemptsFile file = new(state.Place("attempts"));
    private Instant nextLook;

    /// <summary>Whether a log-in by this name is listened to now.</summary>
    public bool MayTry(string name)
    {
        lock (guard)
        {
            return !file.Names.TryGetValue(Key(name), out var known)
                || options.Clock.GetCurrentInstant() >= known.Until;
        }
    }

    /// <summary>A log-in by this name failed.</summary>
    public void Failed(string name)
    {
        var now = options.Clock.GetCurrentInstant();
        lock (guard)
        {
            Forget(now);
            var failed = file.Names.GetValueOrDefault(Key(name)).Times + 1;
            var wait = failed < Free ? Duration.Zero : First * Math.Pow(2, Math.Min(failed - Free, 16));
            file.Names[Key(name)] = new FailedLogIns(failed, now + (wait < Longest ? wait : Longest));
            file.Keep(Key(name));
        }
    }

    /// <summary>A log-in by this name succeeded.</summary>
    public void Succeeded(string name)
    {
        lock (guard)
        {
            if (file.Names.Remove(Key(name)))
            {
                file.Keep(Key(name));
            }
        }
    }

    public void Dispose() => file.Dispose();

    // What is a day old; of too many those that need not wait, and if all must, those that will be free soonest.
    private void Forget(Instant now)
    {
        if (now >= nextLook || file.Names.Count >= MostNames)
        {
            nextLook = now + BetweenLooks;
            Forget(file.Names.Where(n => n.Value.Until + Remembered <= now));
        }
        if (file.Names.Count >= MostNames)
        {
            Forget(file.Names.Where(n => n.Value.Until <= now));
        }
        if (file.Names.Count >= MostNames)
        {
            Forget(file.Names.OrderBy(n => n.Value.Until).Take(MostNames / 10));
        }
    }

    private void Forget(IEnumerable<KeyValuePair<string, FailedLogIns>> names)
    {
        foreach (var (name, _) in names.ToList())
        {
            file.Names.Remove(name);
            file.Keep(name);
        }
    }

    // A name may be as long as a request, and some type their password there: what is kept of it is short, and tells nothing by itself.
    private string Key(string name) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(file.Key, Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant())));
}
