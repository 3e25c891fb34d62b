using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>Finds where a web or e-mail address ends.</summary>
internal static class AddressReader
{
    // Longer runs are no addresses; the bound keeps hostile text linear.
    private const int Longest = 500;
    private const int LongestHost = 64;

    private static readonly FrozenSet<string> Domains = Table
        .Shipped("Reading/domains.tsv")
        .Rows.Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByName = Domains.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// The offset after the address that begins at <paramref name="start"/> and has a full stop, a colon or an at sign at
    /// <paramref name="at"/>; 0 where it is none.
    /// </summary>
    public static int End(string text, int start, int at)
    {
        if (text[at] == '.' && !IsHost(text, start, at))
        {
            return 0;
        }
        var end = at + 1;
        while (end < text.Length && end - at < Longest && IsPart(text[end]))
        {
            end++;
        }
        // Marks that end the sentence around an address are not its own.
        while (end > at && text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or ')' or '\'' or '’' or '*')
        {
            end--;
        }
        var rest = text.AsSpan(at, Math.Max(0, end - at));
        return text[at] switch
        {
            ':' => rest.StartsWith("://") && rest.Length > 3 ? end : 0,
            '@' => rest.Contains('.') ? end : 0,
            _ => rest.Length > 2 ? end : 0,
        };
    }

    // "www.…", or names and full stops up to a known domain before the path.
    private static bool IsHost(string text, int start, int at)
    {
        var first = text.AsSpan(start, at - start);
        if (first.Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
        var end = at;
        while (
            end < text.Length
            && end - at < LongestHost
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-')
        )
        {
            end++;
        }
        var host = text.AsSpan(at, end - at).TrimEnd('.');
        return first.Length > 1 && ByName.Contains(host[(host.LastIndexOf('.') + 1)..]);
    }

    private static bool IsPart(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=%".Contains(c) : Characters.IsWord(c);
}
