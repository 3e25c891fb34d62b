using System.Text;
using System.Text.RegularExpressions;

namespace Whence.Formats.Html;

/// <summary>The encoding that a page declares in its head.</summary>
internal static partial class HtmlCharset
{
    /// <summary>The encoding named; null where none is, or none that is known.</summary>
    public static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(head));
        return match.Success ? Named(match.Groups[1].Value) : null;
    }

    /// <summary>The encoding called <paramref name="name"/>; null where there is none such.</summary>
    public static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }
        var plain = name.Trim().Trim('"', '\'');
        try
        {
            return Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """(?:charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)["']?([A-Za-z0-9_:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Charset();
}
