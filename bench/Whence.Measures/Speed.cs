using System.Diagnostics;
using System.Globalization;
using System.Text;
using Whence.Origins;

namespace Whence.Measures;

/// <summary>
/// How fast copied passages are found on one thread, and whether the cost of a document stays the same as there come to be more.
/// The best of some rounds counts, in processor time, which other work on the machine disturbs least; the clock's is beside it.
/// </summary>
internal static class Speed
{
    private const int Rounds = 5;

    /// <summary>Prints both, and returns what the documents share.</summary>
    public static ImmutableArray<Overlap> Print(List<string> texts)
    {
        Console.WriteLine(
            "documents      MB   fingerprints  and index  and verification (MB/s; by the clock)  bytes a document: index  and fingerprints"
        );
        ImmutableArray<Overlap> overlaps = [];
        foreach (var count in (int[])[texts.Count / 4, texts.Count / 2, texts.Count, texts.Count * 2])
        {
            var some = texts.GetRange(0, Math.Min(count, texts.Count));
            some.AddRange(texts.GetRange(0, count - some.Count).Select(Ciphered));
            var found = Measure(some);
            overlaps = count == texts.Count ? found : overlaps;
        }
        return overlaps;
    }

    private static ImmutableArray<Overlap> Measure(List<string> texts)
    {
        var megabytes = texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)) / 1e6;
        Span<double> best = stackalloc double[6];
        long index = 0,
            whole = 0;
        ImmutableArray<Overlap> overlaps = [];
        for (var round = 0; round < Rounds; round++)
        {
            overlaps = Round(texts, out var seconds, out index, out whole);
            for (var i = 0; i < best.Length; i++)
            {
                best[i] = Math.Max(best[i], megabytes / seconds[i]);
            }
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Count, 9}  {megabytes, 6:0.0}   {best[0], 5:0} ({best[3], 3:0})   {best[1], 5:0} ({best[4], 3:0})   {best[2], 5:0} ({best[5], 3:0})   {index / texts.Count}  {whole / texts.Count}"
            )
        );
        return overlaps;
    }

    private static ImmutableArray<Overlap> Round(
        List<string> texts,
        out double[] seconds,
        out long bytes,
        out long whole
    )
    {
        var before = GC.GetTotalMemory(true);
        using var process = Process.GetCurrentProcess();
        var (start, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var found = new double[6];
        void Stop(int stage)
        {
            process.Refresh();
            found[stage] = (process.TotalProcessorTime - start).TotalSeconds;
            found[stage + 3] = clock.Elapsed.TotalSeconds;
        }
        var fingerprinter = new Fingerprinter();
        var prints = texts.ConvertAll(text => fingerprinter.Of(text.AsSpan()));
        Stop(0);
        var passages = new PassageIndex();
        prints.ForEach(print => passages.Add(print));
        Stop(1);
        var overlaps = Enumerable
            .Range(0, passages.Count)
            .SelectMany(report => passages.Earlier(report))
            .ToImmutableArray();
        Stop(2);
        whole = GC.GetTotalMemory(true) - before;
        bytes = passages.Bytes;
        GC.KeepAlive(prints);
        GC.KeepAlive(overlaps);
        seconds = found;
        return overlaps;
    }

    // The same text in other letters: shares no word with the text, and with its like what theirs share.
    private static string Ciphered(string text) =>
        string.Create(
            text.Length,
            text,
            (letters, from) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = from[i] switch
                    {
                        >= 'a' and <= 'z' => (char)('a' + (from[i] - 'a' + 13) % 26),
                        >= 'A' and <= 'Z' => (char)('A' + (from[i] - 'A' + 13) % 26),
                        _ => from[i],
                    };
                }
            }
        );
}
