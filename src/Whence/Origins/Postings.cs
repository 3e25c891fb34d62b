namespace Whence.Origins;

/// <summary>
/// Which report carries which sample: one posting a sample in the order they were added, each with the posting before it of
/// the same shingle. Kept in pages, so that growing copies nothing.
/// </summary>
internal sealed class Postings
{
    private const int Bits = 16;
    private const int Mask = (1 << Bits) - 1;

    private readonly List<(int Report, int Next)[]> pages = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What they hold in memory.</summary>
    public long Bytes => pages.Count * (8L << Bits);

    /// <summary>Adds one that follows <paramref name="next"/>, and returns its number.</summary>
    public int Add(int report, int next)
    {
        if (Count >> Bits == pages.Count)
        {
            pages.Add(new (int, int)[1 << Bits]);
        }
        pages[Count >> Bits][Count & Mask] = (report, next);
        return Count++;
    }

    /// <summary>The report that carries it.</summary>
    public int Report(int posting) => pages[posting >> Bits][posting & Mask].Report;

    /// <summary>The one before it of the same shingle; below zero where there is none.</summary>
    public int Next(int posting) => pages[posting >> Bits][posting & Mask].Next;

    /// <summary>How many there are from one on; 0 for below zero.</summary>
    public int Chain(int posting)
    {
        var length = 0;
        for (; posting >= 0; posting = Next(posting))
        {
            length++;
        }
        return length;
    }

    /// <summary>Has it followed by <paramref name="end"/>, below zero.</summary>
    public void Cut(int posting, int end) => pages[posting >> Bits][posting & Mask].Next = end;
}
