using System.Globalization;
using Whence.Reading;

namespace Whence.Training.Reading;

/// <summary>
/// Sentences as headlines and scraped text write them: all in small letters, all in capitals, each word with a capital, or
/// without their first article, so that the case of a letter is a hint and no crutch.
/// </summary>
internal static class SentenceVariants
{
    /// <summary>Variants of some of <paramref name="sentences"/>.</summary>
    /// <param name="sentences">The sentences as they stand.</param>
    /// <param name="forms">Receives forms that they do not have.</param>
    /// <param name="prepare">Tells a form what the lexicon knows of it.</param>
    public static IEnumerable<TaggedSentence> Of(TaggedSentence[] sentences, Forms forms, Action<WordType> prepare)
    {
        var title = CultureInfo.InvariantCulture.TextInfo;
        var seen = sentences.SelectMany(s => s.Words).CountBy(word => word.Text).ToDictionary();
        for (var i = 0; i < sentences.Length; i++)
        {
            Func<string, string>? change = (i % 40) switch
            {
                7 => text => text.ToLowerInvariant(),
                17 => text => text.ToUpperInvariant(),
                27 or 37 => text => text.Length > 3 ? title.ToTitleCase(text) : text,
                2 or 12 or 22 or 32 => Obscured,
                _ => null,
            };
            if (change is not null)
            {
                yield return sentences[i] with
                {
                    Words = [.. sentences[i].Words.Select(word => Form(change(word.Text)))],
                };
            }
        }

        // A word that cannot be known: only its ending and its shape are left.
        string Obscured(string text) =>
            text.Length < 6 || seen[text] > 20 || !text.All(char.IsLetter)
                ? text
                : (char.IsUpper(text[0]) ? "Qx" : "qx") + text[2..];

        WordType Form(string text)
        {
            var form = forms.Of(text);
            prepare(form);
            return form;
        }
    }
}
