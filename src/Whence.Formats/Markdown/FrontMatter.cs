namespace Whence.Formats.Markdown;

/// <summary>The fields that stand before a Markdown text, one a line, between two lines of "---".</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The fields by name; none where there is no such block. Of YAML, "name: value" alone is read.</summary>
    public static Dictionary<string, string> Of(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var lines = new StringReader(text);
        if (lines.ReadLine()?.TrimEnd() != Fence)
        {
            return fields;
        }
        while (lines.ReadLine() is { } line && line.TrimEnd() != Fence)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
            }
        }
        return fields;
    }
}
