using Whence.Reading;
using Whence.Testing;

namespace Whence.Training.Reading;

/// <summary>A sentence as the models see it, with what they should say.</summary>
/// <param name="Words">Its words, two edges before them and two after.</param>
/// <param name="Tags">The tag of each word.</param>
/// <param name="Entities">The kind of name of each word.</param>
internal sealed record TaggedSentence(WordType[] Words, PartOfSpeech[] Tags, EntityKind[] Entities)
{
    /// <summary>The sentences of <paramref name="article"/>; a line break ends one, as it does when Whence reads.</summary>
    public static IEnumerable<TaggedSentence> Of(SilverArticle article, Forms forms)
    {
        var first = 0;
        for (var i = 1; i <= article.Tokens.Length; i++)
        {
            if (i == article.Tokens.Length || article.Tokens[i].First || BreaksBefore(article, i))
            {
                var tokens = article.Tokens[first..i];
                yield return new TaggedSentence(
                    [
                        forms.Edge,
                        forms.Edge,
                        .. tokens.Select(token => forms.Of(article.Text[token.Span.Start..token.Span.End])),
                        forms.Edge,
                        forms.Edge,
                    ],
                    [.. tokens.Select(token => token.Tag)],
                    [.. tokens.Select(token => token.Entity)]
                );
                first = i;
            }
        }
    }

    private static bool BreaksBefore(SilverArticle article, int i) =>
        article.Text.AsSpan()[article.Tokens[i - 1].Span.End..article.Tokens[i].Span.Start].Contains('\n');
}
