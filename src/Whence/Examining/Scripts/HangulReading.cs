using System.Text;
using Whence.Examining.Zones;

namespace Whence.Examining.Scripts;

/// <summary>
/// Whether a signature is written in Hangul, from what two OCR models of Hangul, trained apart, read in it. Each alone makes syllables of
/// scribbles and ruled lines now and then; of Hangul both read several, and agree on one at least. Measured: the mean of both models'
/// confidence, weighed by the share of syllables in what they read, from 0 to 100; 0 where they do not agree.
/// </summary>
public static class HangulReading
{
    /// <summary>The script's Unicode name.</summary>
    public const string Script = "Hangul";

    /// <summary>At or above this it is Hangul.</summary>
    public const double Threshold = 25;

    // Ruled lines are read as one syllable over and over.
    private const int FewestSyllables = 2;

    /// <summary>What was measured, and whether it is Hangul.</summary>
    public static (double Measured, bool IsHangul) Of(
        IReadOnlyCollection<ReadWord> one,
        IReadOnlyCollection<ReadWord> other
    )
    {
        var (first, second) = (Syllables(one), Syllables(other));
        if (first.Count < FewestSyllables || second.Count < FewestSyllables || !first.Overlaps(second))
        {
            return (0, false);
        }
        var measured = Math.Round((Weighed(one) + Weighed(other)) / 2, 1);
        return (measured, measured >= Threshold);
    }

    private static double Weighed(IReadOnlyCollection<ReadWord> words)
    {
        var letters = words.Sum(word => word.Text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune)));
        return words.Sum(word => word.Text.Count(IsSyllable) * Math.Max(0, word.Confidence)) / letters;
    }

    private static HashSet<char> Syllables(IEnumerable<ReadWord> words) =>
        [.. words.SelectMany(word => word.Text).Where(IsSyllable)];

    private static bool IsSyllable(char letter) => letter is >= '\uAC00' and <= '\uD7A3';
}
