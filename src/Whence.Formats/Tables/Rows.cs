using System.Text;

namespace Whence.Formats.Tables;

/// <summary>
/// Parts delimited text into rows (RFC 4180): cells may be quoted, and then hold delimiters, ends of lines, and quotation marks
/// twice.
/// </summary>
internal sealed class Rows(string text)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly char delimiter = Delimiter(text);
    private int at;
    private int line = 1;

    /// <summary>The line that the row read last begins on, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Characters of the text up to the end of the row read last, its end of line among them.</summary>
    public int Position => at;

    /// <summary>The next row; null at the end.</summary>
    /// <exception cref="InvalidDataException">A quoted cell does not end.</exception>
    public List<string>? Next()
    {
        if (at >= text.Length)
        {
            return null;
        }
        Line = line;
        var cells = new List<string>();
        while (true)
        {
            cells.Add(at < text.Length && text[at] == '"' ? Quoted() : Plain());
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }
            EndLine();
            return cells;
        }
    }

    private string Plain()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(delimiter, '\n', '\r');
        var cell = length < 0 ? rest : rest[..length];
        at += cell.Length;
        return cell.ToString();
    }

    private string Quoted()
    {
        var cell = new StringBuilder();
        at++;
        while (true)
        {
            var length = text.AsSpan(at).IndexOf('"');
            if (length < 0)
            {
                throw new InvalidDataException($"the quotation of line {Line} does not end");
            }
            cell.Append(text, at, length);
            line += text.AsSpan(at, length).Count('\n');
            at += length + 1;
            if (at >= text.Length || text[at] != '"')
            {
                break;
            }
            cell.Append('"');
            at++;
        }
        // What stands between a quotation's end and the cell's belongs to it, as spreadsheets have it.
        return cell + Plain();
    }

    private void EndLine()
    {
        at += at < text.Length && text[at] == '\r' ? 1 : 0;
        at += at < text.Length && text[at] == '\n' ? 1 : 0;
        line++;
    }

    /// <summary>Whichever stands most often in the first line.</summary>
    private static char Delimiter(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(d => first.Count(c => c == d));
    }
}
