namespace Whence.Formats.Tables;

/// <summary>Which column of a table holds which field of a report. A field that is not mapped is held by the column of its own name.</summary>
public sealed class ColumnMap
{
    private static readonly string[] Fields = ["id", "title", "publisher", "published", "url", "language", "text"];

    private readonly Dictionary<string, string> columns;

    private ColumnMap(Dictionary<string, string> columns) => this.columns = columns;

    /// <summary>Every field by its own name.</summary>
    public static ColumnMap Plain { get; } = new([]);

    /// <summary>Reads "text=Body,published=Date"; or says what is wrong with it.</summary>
    public static (ColumnMap? Map, string? Fault) Parse(string words)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in words.Split(','))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1)
            {
                return (null, $"'{pair}' is not FIELD=COLUMN");
            }
            var field = pair[..equals].Trim();
            if (!Fields.Contains(field))
            {
                return (null, $"'{field}' is no field of a report; they are {string.Join(", ", Fields)}");
            }
            columns[field] = pair[(equals + 1)..].Trim();
        }
        return (new ColumnMap(columns), null);
    }

    /// <summary>Where the column of <paramref name="field"/> stands in <paramref name="header"/>; null where it has none.</summary>
    internal int? Find(string field, IReadOnlyList<string> header)
    {
        var name = columns.GetValueOrDefault(field, field);
        for (var i = 0; i < header.Count; i++)
        {
            if (string.Equals(header[i].Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        return null;
    }
}
