using System.Text;

namespace Whence.Sqlite.Searching;

/// <summary>
/// What is looked for, as FTS5 is asked for it: every word, and each phrase in quotation marks whole. Whatever a user writes is quoted, so
/// that nothing in it is taken for the syntax of queries.
/// </summary>
internal static class SearchTerms
{
    // A trigram index knows no shorter part.
    private const int Shortest = 3;

    /// <summary>The query for the words and phrases of <paramref name="written"/>; null where there is no word in it.</summary>
    /// <param name="written">What a user wrote.</param>
    /// <param name="any">Whether any of them will do.</param>
    public static string? Words(string written, bool any = false)
    {
        var query = new StringBuilder();
        var parts = written.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Between two marks stands a phrase; a last mark without a partner opens none.
            var isPhrase = i % 2 == 1 && i < parts.Length - 1;
            foreach (
                var term in isPhrase ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (term.Any(char.IsLetterOrDigit) || term.Any(char.IsSurrogate))
                {
                    query
                        .Append(
                            query.Length == 0 ? ""
                            : any ? " OR "
                            : " AND "
                        )
                        .Append(Quoted(term));
                }
            }
        }
        return query.Length > 0 ? query.ToString() : null;
    }

    /// <summary>
    /// The query for texts that have all trigrams of <paramref name="part"/>, which those that have it are among; null where it is
    /// shorter than three characters.
    /// </summary>
    public static string? Trigrams(string part)
    {
        var runes = part.EnumerateRunes().Select(r => r.ToString()).ToArray();
        return runes.Length < Shortest
            ? null
            : string.Join(
                " AND ",
                Enumerable
                    .Range(0, runes.Length - Shortest + 1)
                    .Select(i => Quoted(string.Concat(runes.AsSpan(i, Shortest))))
                    .Distinct(StringComparer.Ordinal)
            );
    }

    // A zero byte would end the query.
    private static string Quoted(string term) =>
        '"' + term.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ') + '"';
}
