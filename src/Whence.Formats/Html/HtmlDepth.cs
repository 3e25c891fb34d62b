namespace Whence.Formats.Html;

/// <summary>
/// How deep a page nests its elements, told by its tags alone, before it is parsed: a parser's time grows with the square of
/// the depth. Elements that need no end tag are not counted.
/// </summary>
internal static class HtmlDepth
{
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "body",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    };

    /// <summary>Whether some element lies under more than <paramref name="limit"/> others.</summary>
    public static bool Exceeds(string html, int limit)
    {
        var names = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        var at = 0;
        while (html.AsSpan(at).IndexOf('<') is var next and >= 0)
        {
            at += next + 1;
            var ends = at < html.Length && html[at] == '/';
            at += ends ? 1 : 0;
            var name = Name(html.AsSpan(at));
            at += name.Length;
            if (name.IsEmpty || names.Contains(name))
            {
                continue;
            }
            depth = ends ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit)
            {
                return true;
            }
            if (
                !ends
                && (
                    name.Equals("script", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("style", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                var end = html.AsSpan(at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : at + end;
            }
        }
        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }
        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }
}
