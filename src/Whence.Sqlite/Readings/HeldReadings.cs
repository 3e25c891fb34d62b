namespace Whence.Sqlite.Readings;

/// <summary>
/// Readings of long reports, held between requests by all connections to a case: to unpack what forty thousand figures say takes longer than
/// any page that shows some of them. Readings of ordinary reports are unpacked sooner than they are looked for, and never held.
/// </summary>
public sealed class HeldReadings
{
    // Bytes of a reading before Zstandard.
    private const long Long = 512 * 1024;
    private const long Most = 16 * 1024 * 1024;

    private readonly Lock guard = new();

    // Those asked for last come first.
    private readonly LinkedList<(long Entry, string Engine, long Length, Statements Statements)> held = [];

    /// <summary>Whether a reading of <paramref name="length"/> bytes is long enough to be held, and not too long.</summary>
    internal static bool IsFit(long length) => length is > Long and <= Most;

    /// <summary>What <paramref name="engine"/> read in the report that came in by entry <paramref name="entry"/>, which neither ever means another; null where it is not held.</summary>
    internal Statements? Find(long entry, string engine)
    {
        lock (guard)
        {
            for (var node = held.First; node is not null; node = node.Next)
            {
                if (node.Value.Entry == entry && node.Value.Engine == engine)
                {
                    held.Remove(node);
                    held.AddFirst(node);
                    return node.Value.Statements;
                }
            }
            return null;
        }
    }

    /// <summary>Holds a reading, and lets go of those that were not asked for longest.</summary>
    internal void Hold(long entry, string engine, long length, Statements statements)
    {
        lock (guard)
        {
            held.AddFirst((entry, engine, length, statements));
            while (held.Sum(one => one.Length) > Most)
            {
                held.RemoveLast();
            }
        }
    }
}
