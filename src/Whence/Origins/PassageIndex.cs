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

    /// <summary>The least number of shared shingles, aligned with others, that makes two reports related.</summary>
    public const int Needed = 4;

    /// <summary>The least number of them that one passage must have: phrases of house style stand alone.</summary>
    public const int Together = 3;

    private const int End = -2;
    private const int Boilerplate = -3;

    private readonly Postings postings = new();
    private readonly List<int> firsts = [0];
    private readonly List<byte[]> spans = [];
    private readonly List<int> shared = [];
    private readonly List<int> touched = [];

    /// <summary>
    /// Where the postings of a shingle begin, by 32 bits of its hash: one number more than the last posting, 0 in an empty slot. Of
    /// two shingles that agree in those bits one counts as the other, which aligned runs do not.
    /// </summary>
    private (uint Tag, int Head)[] table = new (uint, int)[1024];
    private int used;

    /// <summary>How many reports are in.</summary>
    public int Count => spans.Count;

    /// <summary>What the index holds in memory.</summary>
    public long Bytes =>
        table.Length * 8L
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
            var tag = (uint)(hash >> 24);
            ref var slot = ref Slot(tag);
            if (slot.Head == 0)
            {
                (slot, used) = ((tag, End + 1), used + 1);
            }
            var head = slot.Head - 1;
            if (postings.Chain(head) == Cap)
            {
                Silence(head);
                head = Boilerplate;
            }
            var posting = postings.Add(report, head);
            slot.Head = (head == Boilerplate ? Boilerplate : posting) + 1;
            if (used * 4L > table.Length * 3L)
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
                if (overlap.Shared >= Needed && overlap.Passages.Any(passage => passage.Shared >= Together))
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
        var passages = Alignment.Of(matches).RemoveAll(passage => passage.Shared == 1);
        return new Overlap(report, other, passages.Sum(passage => passage.Shared), passages);
    }

    // What has become boilerplate joins nothing that came before either.
    private void Silence(int head)
    {
        while (head >= 0)
        {
            var next = postings.Next(head);
            postings.Cut(head, Boilerplate);
            head = next;
        }
    }

    private ref (uint Tag, int Head) Slot(uint tag)
    {
        var mask = (uint)table.Length - 1;
        var at = tag & mask;
        while (table[at].Head != 0 && table[at].Tag != tag)
        {
            at = (at + 1) & mask;
        }
        return ref table[at];
    }

    private void Grow()
    {
        var old = table;
        table = new (uint, int)[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Head != 0)
            {
                Slot(slot.Tag) = slot;
            }
        }
    }
}
