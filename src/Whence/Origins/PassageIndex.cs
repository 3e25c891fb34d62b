namespace Whence.Origins;

/// <summary>
/// Finds the reports that share passages: an inverted index of sampled shingles with a cap on document frequency.
/// </summary>
/// <remarks>
/// A shingle that more than <see cref="Cap"/> reports carry is boilerplate (a footer, a dateline, a list of headlines) and
/// joins nothing. Adding a report costs one look-up a sample; finding what it shares with earlier ones follows chains of
/// postings, at most <see cref="Cap"/> long, and looks up nothing. Not safe for concurrent use.
/// </remarks>
public sealed class PassageIndex
{
    /// <summary>The greatest number of reports that may carry a shingle that still means anything.</summary>
    public const int Cap = 70;

    /// <summary>The least number of shared shingles, aligned, that makes two reports related.</summary>
    public const int Needed = 3;

    private const int End = -1;
    private const int Boilerplate = -2;

    private readonly Postings postings = new();
    private readonly List<int> firsts = [0];
    private readonly List<byte[]> spans = [];
    private readonly List<int> shared = [];
    private readonly List<int> touched = [];
    private ulong[] hashes = new ulong[1024];
    private int[] heads = new int[1024];
    private int[] counts = new int[1024];
    private int used;

    /// <summary>How many reports are in.</summary>
    public int Count => spans.Count;

    /// <summary>What the index holds in memory.</summary>
    public long Bytes =>
        hashes.Length * 16L
        + postings.Bytes
        + spans.Sum(packed => packed.Length + 24L)
        + firsts.Capacity * 4L
        + shared.Capacity * 4L;

    /// <summary>Adds a report, and returns its number: 0 for the first.</summary>
    public int Add(Fingerprint fingerprint)
    {
        var report = spans.Count;
        foreach (var hash in fingerprint.Hashes)
        {
            var slot = Slot(hash);
            if (counts[slot]++ == 0)
            {
                (hashes[slot], heads[slot]) = (hash, End);
                used++;
            }
            if (counts[slot] > Cap)
            {
                Silence(slot);
                postings.Add(report, Boilerplate);
            }
            else
            {
                heads[slot] = postings.Add(report, heads[slot]);
            }
            if (used * 4 > hashes.Length * 3)
            {
                Grow();
            }
        }
        firsts.Add(postings.Count);
        spans.Add(PackedSpans.Pack(fingerprint.Spans));
        shared.Add(0);
        return report;
    }

    /// <summary>The reports added before report <paramref name="report"/> that share passages with it, in order.</summary>
    public ImmutableArray<Overlap> Earlier(int report)
    {
        var (first, end) = (firsts[report], firsts[report + 1]);
        touched.Clear();
        for (var own = first; own < end; own++)
        {
            for (var p = postings.Next(own); p >= 0; p = postings.Next(p))
            {
                var other = postings.Report(p);
                if (other < report && shared[other]++ == 0)
                {
                    touched.Add(other);
                }
            }
        }
        touched.Sort();
        var found = ImmutableArray.CreateBuilder<Overlap>();
        var ours = default(Span[]);
        foreach (var other in touched)
        {
            if (shared[other] >= Needed)
            {
                var overlap = Align(report, other, ours ??= PackedSpans.Unpack(spans[report]));
                if (overlap.Passages.Any(passage => passage.Shared > 1))
                {
                    found.Add(overlap);
                }
            }
            shared[other] = 0;
        }
        return found.ToImmutable();
    }

    private Overlap Align(int report, int other, Span[] ours)
    {
        var theirs = PackedSpans.Unpack(spans[other]);
        var matches = new List<(Span, Span)>(shared[other]);
        for (var own = firsts[report]; own < firsts[report + 1]; own++)
        {
            for (var p = postings.Next(own); p >= 0 && postings.Report(p) >= other; p = postings.Next(p))
            {
                if (postings.Report(p) == other)
                {
                    matches.Add((ours[own - firsts[report]], theirs[p - firsts[other]]));
                }
            }
        }
        return new Overlap(report, other, matches.Count, Alignment.Of(matches));
    }

    // What has become boilerplate joins nothing that came before either.
    private void Silence(int slot)
    {
        counts[slot] = Cap + 1;
        for (var p = heads[slot]; p >= 0; )
        {
            var next = postings.Next(p);
            postings.Cut(p, Boilerplate);
            p = next;
        }
        heads[slot] = Boilerplate;
    }

    private int Slot(ulong hash)
    {
        var mask = hashes.Length - 1;
        var slot = (int)(hash >> 24) & mask;
        while (counts[slot] != 0 && hashes[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow()
    {
        var (oldHashes, oldHeads, oldCounts) = (hashes, heads, counts);
        var size = hashes.Length * 2;
        (hashes, heads, counts) = (new ulong[size], new int[size], new int[size]);
        for (var i = 0; i < oldHashes.Length; i++)
        {
            if (oldCounts[i] != 0)
            {
                var slot = Slot(oldHashes[i]);
                (hashes[slot], heads[slot], counts[slot]) = (oldHashes[i], oldHeads[i], oldCounts[i]);
            }
        }
    }
}
