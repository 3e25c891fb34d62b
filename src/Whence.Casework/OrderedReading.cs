namespace Whence.Casework;

/// <summary>
/// Reads reports on several threads, a bounded number at a time, and gives them in the order in which they came in: what is
/// written is the same on any number of threads, and no more texts are held than are being read.
/// </summary>
public static class OrderedReading
{
    private const int AheadOfEachThread = 4;

    // Texts that wait to be read, in characters: long reports wait in smaller numbers.
    private const long CharactersAhead = 32 * 1024 * 1024;

    /// <summary>Each item with what <paramref name="read"/> makes of it.</summary>
    /// <param name="items">What is to be read; asked for on the caller's thread.</param>
    /// <param name="characters">How long the text of one is.</param>
    /// <param name="read">Reads one; called on any thread.</param>
    /// <param name="threads">How many are read at once.</param>
    public static IEnumerable<(TItem Item, TRead Read)> Run<TItem, TRead>(
        IEnumerable<TItem> items,
        Func<TItem, int> characters,
        Func<TItem, TRead> read,
        int threads
    )
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var factory = new TaskFactory(scheduler);
        var waiting = new Queue<(TItem Item, Task<TRead> Reading)>();
        long ahead = 0;
        foreach (var item in items)
        {
            ahead += characters(item);
            waiting.Enqueue((item, factory.StartNew(() => read(item))));
            while (waiting.Count > threads * AheadOfEachThread || (ahead > CharactersAhead && waiting.Count > 0))
            {
                var (first, reading) = waiting.Dequeue();
                ahead -= characters(first);
                yield return (first, reading.GetAwaiter().GetResult());
            }
        }
        while (waiting.TryDequeue(out var last))
        {
            yield return (last.Item, last.Reading.GetAwaiter().GetResult());
        }
    }
}
