using Whence.Attributing;
using Whence.Attributing.Actors;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Tests.Attributing.Actors;

public sealed class CastTests
{
    public static TheoryData<string, string> Speakers() =>
        [.. Rows.Of(typeof(CastTests), "speakers.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Speakers))]
    public void A_source_takes_the_name_that_the_report_gives_it(string marked, string speaker)
    {
        var (text, attributions) = Marked.Read(marked);
        var cast = new Cast(new Annotator().Annotate(new Report("r", text)), attributions);
        var last = attributions.MaxBy(a => a.Source[0].Start)!;
        cast.SpeakerOf(last).ShouldBe(speaker);
    }

    [Fact]
    public void Who_speaks_is_found_in_linear_time_in_a_text_of_pronouns_alone()
    {
        var words = string.Concat(Enumerable.Repeat("He said that she said that they said it. ", 4_000));
        var report = new Report("r", words);
        var text = new Annotator().Annotate(report);
        var attributions = new Attributor().Attribute(text);
        new Cast(text, attributions).NameOf(0, 1).ShouldBe("He");
    }
}
