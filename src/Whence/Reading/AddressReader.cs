using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>Finds where a web or e-mail address ends.</summary>
internal static class AddressReader
{
    // Longer runs are no addresses; the bound keeps hostile text linear.
    private const int Longest = 500;

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
            _ => IsHost(text.AsSpan(start, at - start), rest) ? end : 0,
        };
    }

    // "www.…", or names and full stops up to a known domain before the path.
    private static bool IsHost(ReadOnlySpan<char> first, ReadOnlySpan<char> rest)
    {
        var host = rest[..(rest.IndexOfAny('/', '?', '#') is var cut and >= 0 ? cut : rest.Length)];
        return rest.Length > 2
            && (
                first.Equals("www", StringComparison.OrdinalIgnoreCase)
                || (first.Length > 1 && ByName.Contains(host[(host.LastIndexOf('.') + 1)..]))
            );
    }

    private static bool IsPart(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=%".Contains(c) : Characters.IsWord(c);
}
