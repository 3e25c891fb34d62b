using System.Text;

namespace Whence.Languages;

/// <summary>
/// A table that ships and is too long to be loaded: its rows stand in the order of the bytes of their first column, and are sought where
/// the assembly holds them. Lines that start with # open it and are remarks, as in a <see cref="Table"/>.
/// </summary>
internal sealed unsafe class OrderedTable
{
    private readonly byte* rows;
    private readonly int length;

    private OrderedTable(byte* rows, int length)
    {
        this.rows = rows;
        this.length = length;
    }

    /// <summary>The table at <paramref name="path"/> below the project.</summary>
    /// <exception cref="InvalidOperationException">The table is not in the assembly: a fault of the build.</exception>
    public static OrderedTable Shipped(string path)
    {
        // The memory is the loaded assembly's own, and stays.
        if (
            typeof(OrderedTable).Assembly.GetManifestResourceStream(path)
            is not UnmanagedMemoryStream { Length: < int.MaxValue } stream
        )
        {
            throw new InvalidOperationException($"The table {path} is not in the assembly.");
        }
        var all = new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
        var first = 0;
        while (all[first..].StartsWith("#"u8))
        {
            first += all[first..].IndexOf((byte)'\n') + 1;
        }
        return new OrderedTable(stream.PositionPointer + first, all.Length - first);
    }

    /// <summary>The rows whose first column is <paramref name="key"/>, each with its columns, in their order.</summary>
    public IEnumerable<string[]> Of(string key)
    {
        var sought = Encoding.UTF8.GetBytes(key + "\t");
        for (var at = From(sought); Row(at, sought) is { } row; at += Line(at).Length + 1)
        {
            yield return row;
        }
    }

    /// <summary>Whether a row has <paramref name="key"/> for its first column.</summary>
    public bool Has(string key)
    {
        var sought = Encoding.UTF8.GetBytes(key + "\t");
        return Line(From(sought)).StartsWith(sought);
    }

    /// <summary>All rows, in their order.</summary>
    public IEnumerable<string[]> All()
    {
        for (var at = 0; Row(at, []) is { } row; at += Line(at).Length + 1)
        {
            yield return row;
        }
    }

    private string[]? Row(int at, byte[] begins) =>
        Line(at) is { IsEmpty: false } line && line.StartsWith(begins)
            ? Encoding.UTF8.GetString(line).Split('\t')
            : null;

    // Where the first row begins that does not come before `sought`.
    private int From(byte[] sought)
    {
        var (low, high) = (0, length);
        while (low < high)
        {
            var middle = Begin(low + (high - low) / 2);
            if (Line(middle).SequenceCompareTo(sought) < 0)
            {
                low = middle + Line(middle).Length + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private int Begin(int within) => Bytes[..within].LastIndexOf((byte)'\n') + 1;

    private ReadOnlySpan<byte> Line(int at)
    {
        var rest = at < length ? Bytes[at..] : [];
        return rest.IndexOf((byte)'\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private ReadOnlySpan<byte> Bytes => new(rows, length);
}
