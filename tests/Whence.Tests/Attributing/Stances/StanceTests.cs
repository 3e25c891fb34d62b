using Whence.Attributing;
using Whence.Attributing.Stances;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Tests.Attributing.Stances;

public sealed class StanceTests
{
    public static TheoryData<string, string> Sentences() =>
        [.. Rows.Of(typeof(StanceTests), "stances.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_source_stands_to_what_it_says_as_its_verb_and_words_tell(string marked, string stance)
    {
        var (words, attributions) = Marked.Read(marked);
        var text = new Annotator().Annotate(new Report("r", words));
        var attribution = attributions.ShouldHaveSingleItem();
        var content = TokensOf(attribution.Content[0]);
        var cue = TokensOf(attribution.Cue[0]);
        var triple = new Triple(
            TokensOf(attribution.Source[0]),
            cue,
            content.Start < cue.Start ? content : default,
            content.Start < cue.Start ? default : content
        );
        new StanceReader(text).Of(triple).ToString().ToLowerInvariant().ShouldBe(stance);

        (int Start, int End) TokensOf(Span span) => (text.TokenAt(span.Start), text.TokenAt(span.End - 1) + 1);
    }
}
