using System.Collections.Concurrent;
using Whence.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Web.Cases;

/// <summary>Connections by which the case is read, kept open between requests: to open one costs more than most answers.</summary>
internal sealed class CasePool(ServeOptions options) : IDisposable
{
    private static readonly int Kept = Math.Max(4, 2 * Environment.ProcessorCount);

    // What one holds, others hold too; the system keeps the file in memory for all.
    private const int MegabytesEach = 16;

    private readonly ConcurrentBag<CaseFile> idle = [];
    private readonly HeldReadings held = new();

    /// <summary>One that nobody else has, as the case now stands.</summary>
    /// <exception cref="CaseException">The case cannot be opened.</exception>
    public CaseFile Take()
    {
        if (idle.TryTake(out var file))
        {
            file.Refresh();
            return file;
        }
        var opening = CaseFile.Open(options.Case, CaseAccess.Read, options.Clock);
        if (!opening.Opened)
        {
            throw new CaseException(opening.Fault);
        }
        opening.Case.Hold(MegabytesEach);
        opening.Case.Hold(held);
        return opening.Case;
    }

    /// <summary>Gives one back.</summary>
    public void Return(CaseFile file)
    {
        if (idle.Count < Kept)
        {
            idle.Add(file);
        }
        else
        {
            file.Dispose();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var file))
        {
            file.Dispose();
        }
    }
}
