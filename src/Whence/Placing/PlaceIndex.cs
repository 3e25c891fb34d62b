using System.Globalization;

namespace Whence.Placing;

/// <summary>
/// Places by name, beside those that ship: what <c>whence places import</c> makes of a gazetteer. Its text opens with its version;
/// each row has a name in lower case, an id, the kind (region, settlement or site), the UCDP where_prec, and the ids of what
/// holds it, nearest first and parted by commas, with tabs between; it closes with <c>end</c> and how many rows there are.
/// </summary>
public sealed class PlaceIndex
{
    /// <summary>The first line of the text.</summary>
    public const string Opening = "whence places 1";

    /// <summary>Rows that an index has at most.</summary>
    public const int MostRows = 2_000_000;

    /// <summary>Characters that a row has at most.</summary>
    public const int LongestRow = 400;

    /// <summary>Words that a name has at most.</summary>
    public const int LongestName = 6;

    private const int Columns = 5;

    private readonly Dictionary<string, Entry> names;

    private readonly HashSet<string> starts;

    private PlaceIndex(Dictionary<string, Entry> names)
    {
        this.names = names;
        starts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Keys)
        {
            starts.Add(name.Split(' ', 2)[0]);
        }
    }

    /// <summary>How many names it knows.</summary>
    public int Count => names.Count;

    /// <summary>Reads an index; a mistake is told with its line and reason.</summary>
    /// <param name="name">The file's name, for the message.</param>
    /// <param name="lines">Its lines; no more than <see cref="MostRows"/> of them and a few are asked for.</param>
    public static PlaceIndexResult Parse(string name, IEnumerable<string> lines)
    {
        var names = new Dictionary<string, Entry>(StringComparer.Ordinal);
        // Holders are few and rows many: equal lists are held once.
        var holders = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var (number, closed) = (0, false);
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                if (line != Opening)
                {
                    return Wrong($"an index of places opens with '{Opening}'; make one with: whence places import");
                }
                continue;
            }
            if (closed)
            {
                return Wrong("something follows the end");
            }
            if (line.StartsWith("end\t", StringComparison.Ordinal))
            {
                closed = line.AsSpan(4).SequenceEqual((number - 2).ToString(CultureInfo.InvariantCulture));
                if (!closed)
                {
                    return Wrong($"it closes with {line[4..]} rows, but has {number - 2}");
                }
                continue;
            }
            if (number > MostRows + 1)
            {
                return Wrong($"more than {MostRows} rows");
            }
            if (Row(line, holders) is not ({ } key, { } entry))
            {
                return Wrong("a row has five columns parted by tabs: name, id, kind, where_prec, what holds it");
            }
            names.TryAdd(key, entry);
        }
        return closed ? new PlaceIndexResult(new PlaceIndex(names), null) : Wrong("it is cut off: the end is missing");

        PlaceIndexResult Wrong(string reason) => new(null, new PlaceFault(name, Math.Max(1, number), reason));
    }

    internal bool Starts(string word) => starts.Contains(word);

    internal Entry? Of(string name) => names.GetValueOrDefault(name);

    private static (string? Key, Entry? Entry) Row(string line, Dictionary<string, ImmutableArray<string>> holders)
    {
        var columns = line.Length <= LongestRow ? line.Split('\t') : [];
        if (
            columns.Length != Columns
            || columns[0].Length == 0
            || columns[1].Length == 0
            || Kind(columns[2]) is not { } kind
            || columns[3] is not [>= '1' and <= '7' and var precision]
        )
        {
            return default;
        }
        if (!holders.TryGetValue(columns[4], out var within))
        {
            holders[columns[4]] = within = [.. columns[4].Split(',', StringSplitOptions.RemoveEmptyEntries)];
        }
        return (columns[0], new Entry(columns[1], kind, precision - '0', within) { Imported = true });
    }

    private static PlaceKind? Kind(string word) =>
        word switch
        {
            "region" => PlaceKind.Region,
            "settlement" => PlaceKind.Settlement,
            "site" => PlaceKind.Site,
            _ => null,
        };
}
