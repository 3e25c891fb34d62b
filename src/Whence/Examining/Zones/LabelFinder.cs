namespace Whence.Examining.Zones;

/// <summary>Finds printed labels among the words that OCR read, a few letters of them misread.</summary>
internal static class LabelFinder
{
    // One letter in so many may be wrong.
    private const int LettersAnError = 5;
    private const int LongestLabel = 80;

    /// <summary>Where <paramref name="label"/> was read: words beside each other of one line that spell it.</summary>
    public static IEnumerable<Box> Find(string label, IReadOnlyList<ReadWord> words)
    {
        var wanted = Letters(label);
        if (wanted.Length is 0 or > LongestLabel)
        {
            yield break;
        }
        var allowed = wanted.Length / LettersAnError;
        for (var first = 0; first < words.Count; first++)
        {
            var read = "";
            var box = words[first].Box;
            for (var last = first; last < words.Count && words[last].Line == words[first].Line; last++)
            {
                read += Letters(words[last].Text);
                box = box.With(words[last].Box);
                if (read.Length > wanted.Length + allowed)
                {
                    break;
                }
                if (
                    read.Length > 0
                    && Math.Abs(read.Length - wanted.Length) <= allowed
                    && IsNear(read, wanted, allowed)
                )
                {
                    yield return box;
                    break;
                }
            }
        }
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Levenshtein's distance, given up beyond what is allowed.
    private static bool IsNear(string a, string b, int allowed)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, least) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > allowed)
            {
                return false;
            }
        }
        return row[^1] <= allowed;
    }
}
