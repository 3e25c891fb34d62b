using Whence.Formats.Text;

namespace Whence.Formats.Tables;

/// <summary>A table as delimited text, its columns named in the first row: a report for each row after it.</summary>
internal sealed class DelimitedTable : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".csv", ".tsv"];

    /// <summary>Never: a text may look like it.</summary>
    public bool Shows(ReadOnlySpan<byte> head) => false;

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var bytes = source.Bytes(Limits.MarkupBytes);
        var (table, encoding, unread) = TextDecoder.Decode(source.Path, bytes);
        if (table is null)
        {
            yield return unread!;
            yield break;
        }
        if (TextDecoder.Remark(source.Path, encoding) is { } remark)
        {
            yield return remark;
        }
        var map = source.Catalogue.Columns;
        var rows = new Rows(table);
        var header = rows.Next() ?? [];
        if (map.Find("text", header) is not { } text)
        {
            yield return new Unread(source.Path, 1, UnreadReason.NoTextColumn, string.Join(", ", header.Take(20)));
            yield break;
        }
        var cuts = source.Keeps ? ByteCuts.Of(bytes, table, TextDecoder.Named(encoding)) : null;
        var head = cuts?.Until(rows.Position);
        var faults = 0;
        var ordinal = 0;
        var begins = rows.Position;
        while (rows.Next() is { } row)
        {
            ordinal++;
            var cut = cuts?.Between(begins, rows.Position);
            begins = rows.Position;
            if (row is [""])
            {
                continue;
            }
            var draft = Draft(map, header, row, text, ordinal) with { Original = Behind(head, cut) };
            var intakes = source.Admit(draft, rows.Line);
            foreach (var intake in intakes)
            {
                yield return intake;
            }
            faults += intakes is [Unread] ? 1 : 0;
            if (faults >= Limits.FaultyLines)
            {
                yield return new Unread(source.Path, rows.Line, UnreadReason.GivenUp);
                yield break;
            }
        }
        if (ordinal == 0)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }

    /// <summary>A row behind the first one, without which nobody could tell its cells.</summary>
    private static ReadOnlyMemory<byte>? Behind(ReadOnlyMemory<byte>? head, ReadOnlyMemory<byte>? row) =>
        head is { } first && row is { } own ? new([.. first.Span, .. own.Span]) : null;

    private static Draft Draft(ColumnMap map, List<string> header, List<string> row, int text, int ordinal)
    {
        string? Cell(string field) =>
            map.Find(field, header) is { } at && at < row.Count && row[at].Trim() is { Length: > 0 } cell ? cell : null;
        return new Draft(text < row.Count ? row[text] : "")
        {
            Id = Cell("id"),
            Ordinal = ordinal,
            Title = Cell("title"),
            Publisher = Cell("publisher"),
            Published = Cell("published"),
            Url = Cell("url"),
            Language = Cell("language"),
        };
    }
}
