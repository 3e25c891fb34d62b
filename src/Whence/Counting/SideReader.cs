using System.Collections.Frozen;
using Whence.Placing;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// Reads whose people a noun phrase names: a country by the word for its people ("North Korean soldiers": KP), else the name
/// or camp before the noun in lower case ("Red Dawn fighters": red dawn, "government troops": government).
/// </summary>
internal static class SideReader
{
    private static readonly FrozenSet<string> Camps = Vocabulary.Of("camp");

    /// <summary>The side of the people that tokens [First, End) name; null when not said.</summary>
    public static string? Read(AnnotatedText text, NounPhrase noun)
    {
        for (var i = noun.First; i < noun.End; i++)
        {
            var pair = i + 1 < noun.End ? $"{text.Lower(i)} {text.Lower(i + 1)}" : "";
            if (
                Gazetteer.Demonyms.TryGetValue(pair, out var code)
                || Gazetteer.Demonyms.TryGetValue(text.Lower(i), out code)
            )
            {
                return code;
            }
        }
        for (var i = noun.First; i < noun.End - 1; i++)
        {
            if (Camps.Contains(text.Lower(i)))
            {
                return text.Lower(i);
            }
        }
        var first = noun.First;
        while (first < noun.End - 1 && !char.IsUpper(text.Word(first)[0]))
        {
            first++;
        }
        var end = first;
        while (end < noun.End - 1 && char.IsUpper(text.Word(end)[0]))
        {
            end++;
        }
        return end > first && !char.IsUpper(text.Word(noun.End - 1)[0])
            ? text.SpanOf(first, end).In(text.Text).ToLowerInvariant()
            : null;
    }
}
