using System.Globalization;

namespace Whence.Reading;

/// <summary>The kind of each UTF-16 code unit.</summary>
internal static class Characters
{
    private static readonly CharKind[] Kinds = [.. Enumerable.Range(0, 0x10000).Select(c => Classify((char)c))];

    /// <summary>The kind of <paramref name="c"/>; halves of a surrogate pair are marks.</summary>
    public static CharKind Kind(char c) => Kinds[c];

    /// <summary>Whether <paramref name="c"/> is a letter or a digit.</summary>
    public static bool IsWord(char c) => Kinds[c] is CharKind.Letter or CharKind.Digit;

    private static CharKind Classify(char c) =>
        char.GetUnicodeCategory(c) switch
        {
            _ when char.IsWhiteSpace(c) => CharKind.Gap,
            UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Gap,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharKind.Letter,
            _ when char.IsLetter(c) => CharKind.Letter,
            _ when char.IsDigit(c) || char.IsNumber(c) => CharKind.Digit,
            _ => CharKind.Mark,
        };
}
