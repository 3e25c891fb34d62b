namespace Whence.Casework;

/// <summary>What a mistyped word may have been meant to be.</summary>
public static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>The nearest of <paramref name="known"/>, no more than two letters, or a third of them, away; null where none is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        Nearest(word, known, 1) is [var near] ? near : null;

    /// <summary>The nearest <paramref name="most"/>, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> known, int most) =>
        word.Length > LongestWord
            ? []
            :
            [
                .. known
                    .Where(k => Math.Abs(k.Length - word.Length) <= Reach(k))
                    .Select(k => (Word: k, Distance: Distance(word, k)))
                    .Where(k => k.Distance <= Reach(k.Word))
                    .OrderBy(k => k.Distance)
                    .ThenBy(k => k.Word, StringComparer.Ordinal)
                    .Select(k => k.Word)
                    .Take(most),
            ];

    private static int Reach(string known) => Math.Max(2, known.Length / 3);

    /// <summary>Letters to put in, take out, change, or exchange with their neighbours (Damerau 1964, each once).</summary>
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }
                var changed = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }
        return steps[a.Length, b.Length];
    }
}
