using System.Text;
using Whence.Examining.Zones;

namespace Whence.Examining.Scripts;

/// <summary>
/// Whether a signature is written in Hangul, from what two OCR models of Hangul, trained apart, read in it. Each alone makes syllables of
/// scribbles now and then; both do so of Hangul alone. Measured: the mean of both models' confidence, weighed by the share of
/// syllables in what they read, from 0 to 100.
/// </summary>
public static class HangulReading
{
    /// <summary>The script's Unicode name.</summary>
    public const string Script = "Hangul";

    /// <summary>At or above this it is Hangul, if both models read a syllable and together three.</summary>
    public const double Threshold = 25;

    private const int FewestTogether = 3;

    /// <summary>What was measured, and whether it is Hangul.</summary>
    public static (double Measured, bool IsHangul) Of(
        IReadOnlyCollection<ReadWord> one,
        IReadOnlyCollection<ReadWord> other
    )
    {
        var (first, firstSyllables) = Weighed(one);
        var (second, secondSyllables) = Weighed(other);
        var measured = Math.Round((first + second) / 2, 1);
        var syllables = firstSyllables + secondSyllables;
        return (
            measured,
            measured >= Threshold && firstSyllables > 0 && secondSyllables > 0 && syllables >= FewestTogether
        );
    }

    private static (double Weighed, int Syllables) Weighed(IReadOnlyCollection<ReadWord> words)
    {
        var (letters, syllables, confidence) = (0, 0, 0.0);
        foreach (var word in words)
        {
            var runes = word.Text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune));
            var made = word.Text.Count(IsSyllable);
            letters += runes;
            syllables += made;
            confidence += made * Math.Max(0, word.Confidence);
        }
        return (letters == 0 ? 0 : confidence / letters, syllables);
    }

    private static bool IsSyllable(char letter) => letter is >= '\uAC00' and <= '\uD7A3';
}
