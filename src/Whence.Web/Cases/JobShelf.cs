using System.Buffers.Text;
using System.Security.Cryptography;

namespace Whence.Web.Cases;

/// <summary>Work that goes on after the page that asked for it was answered, found again by an id that nobody can guess.</summary>
/// <typeparam name="T">The work.</typeparam>
internal sealed class JobShelf<T>
    where T : class, IDisposable
{
    private const int Kept = 40;
    private const int IdBytes = 16;

    private readonly Lock guard = new();
    private readonly Dictionary<string, T> jobs = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];

    /// <summary>Keeps <paramref name="job"/> until some forty more have come; gives its id.</summary>
    public string Keep(T job)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        T? oldest = null;
        lock (guard)
        {
            jobs.Add(id, job);
            order.Enqueue(id);
            if (order.Count > Kept)
            {
                jobs.Remove(order.Dequeue(), out oldest);
            }
        }
        oldest?.Dispose();
        return id;
    }

    /// <summary>The one of this id; null where there is none any more.</summary>
    public T? Find(string? id)
    {
        lock (guard)
        {
            return id is null ? null : jobs.GetValueOrDefault(id);
        }
    }

    /// <summary>All that are kept, the newest first, with their ids.</summary>
    public ImmutableArray<(string Id, T Job)> All
    {
        get
        {
            lock (guard)
            {
                return [.. order.Reverse().Select(id => (id, jobs[id]))];
            }
        }
    }

    /// <summary>Ends all of them.</summary>
    public void Clear()
    {
        lock (guard)
        {
            foreach (var job in jobs.Values)
            {
                job.Dispose();
            }
            jobs.Clear();
            order.Clear();
        }
    }
}
