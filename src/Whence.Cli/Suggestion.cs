namespace Whence.Cli;

/// <summary>What a mistyped word may have been meant to be.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>The nearest of <paramref name="known"/>, no more than two letters, or a third of them, away; null where none is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        word.Length > LongestWord
            ? null
            : known
                .Select(k => (Word: k, Distance: Distance(word, k)))
                .Where(k => k.Distance <= Math.Max(2, k.Word.Length / 3))
                .OrderBy(k => k.Distance)
                .ThenBy(k => k.Word, StringComparer.Ordinal)
                .Select(k => k.Word)
                .FirstOrDefault();

    /// <summary>Levenshtein's distance: letters to put in, take out or change.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
