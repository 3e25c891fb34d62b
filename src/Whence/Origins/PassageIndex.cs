using System.Runtime.InteropServices;

namespace Whence.Origins;

/// <summary>
/// Finds the reports that share passages: an inverted index of sampled shingles with a cap on document frequency.
/// </summary>
/// <remarks>
/// A shingle that more than <see cref="Cap"/> reports carry is boilerplate (a footer, a dateline, a list of headlines) and
/// joins nothing. Adding a report costs what its own shingles cost, a lookup at most <see cref="Cap"/> times that.
/// Not safe for concurrent use.
/// </remarks>
public sealed class PassageIndex
{
    /// <summary>The greatest number of reports that may carry a shingle that still means anything.</summary>
    public const int Cap = 70;

    /// <summary>The least number of shared shingles, aligned, that makes two reports related.</summary>
    public const int Needed = 3;

    private readonly Dictionary<ulong, (int Head, int Count)> heads = [];
    private readonly List<Fingerprint> reports = [];
    private readonly List<(int Report, int At, int Next)> postings = [];
    private readonly List<int> shared = [];

    /// <summary>How many reports are in.</summary>
    public int Count => reports.Count;

    /// <summary>Adds a report, and returns its number: 0 for the first.</summary>
    public int Add(Fingerprint fingerprint)
    {
        var report = reports.Count;
        reports.Add(fingerprint);
        shared.Add(0);
        for (var at = 0; at < fingerprint.Hashes.Length; at++)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
                heads,
                fingerprint.Hashes[at],
                out var known
            );
            if (entry.Count < Cap)
            {
                postings.Add((report, at, known ? entry.Head : -1));
                entry.Head = postings.Count - 1;
            }
            entry.Count = Math.Min(entry.Count + 1, Cap + 1);
        }
        return report;
    }

    /// <summary>Whether so many reports carry the shingle that it tells nothing.</summary>
    public bool IsBoilerplate(ulong hash) => heads.TryGetValue(hash, out var entry) && entry.Count > Cap;

    /// <summary>The reports added before report <paramref name="report"/> that share passages with it, in order.</summary>
    public ImmutableArray<Overlap> Earlier(int report)
    {
        var touched = new List<int>();
        var hashes = reports[report].Hashes.AsSpan();
        foreach (var hash in hashes)
        {
            for (var p = Postings(hash); p >= 0; p = postings[p].Next)
            {
                var other = postings[p].Report;
                if (other < report && CollectionsMarshal.AsSpan(shared)[other]++ == 0)
                {
                    touched.Add(other);
                }
            }
        }
        var related = new Dictionary<int, List<(Span, Span)>>();
        foreach (var other in touched)
        {
            if (shared[other] >= Needed)
            {
                related.Add(other, []);
            }
            shared[other] = 0;
        }
        for (var at = 0; related.Count > 0 && at < hashes.Length; at++)
        {
            for (var p = Postings(hashes[at]); p >= 0; p = postings[p].Next)
            {
                if (related.TryGetValue(postings[p].Report, out var matches))
                {
                    matches.Add((reports[report].Spans[at], reports[postings[p].Report].Spans[postings[p].At]));
                }
            }
        }
        return
        [
            .. related
                .OrderBy(pair => pair.Key)
                .Select(pair => new Overlap(report, pair.Key, pair.Value.Count, Alignment.Of(pair.Value)))
                .Where(overlap => overlap.Passages.Any(passage => passage.Shared > 1)),
        ];
    }

    private int Postings(ulong hash) => heads.TryGetValue(hash, out var entry) && entry.Count <= Cap ? entry.Head : -1;
}
