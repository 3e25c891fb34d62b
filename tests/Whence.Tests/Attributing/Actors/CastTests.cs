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
        var report = new MarkedReport(marked);
        var attributions = report.Attributions();
        var cast = new Cast(new Annotator().Annotate(new Report("r", report.Text)), attributions);
        var last = attributions.MaxBy(a => a.Source[0].Start)!;
        cast.SpeakerOf(last).ShouldBe(speaker);
    }

    [Fact]
    public void Who_speaks_is_found_in_linear_time_in_a_text_of_pronouns_alone()
    {
        var marked = string.Concat(Enumerable.Repeat("{He} said <that {she} said <{they} said <it>>> ", 4_000));
        var report = new MarkedReport(marked);
        var text = new Annotator().Annotate(new Report("r", report.Text));
        new Cast(text, []).NameOf(text.Count - 2, text.Count - 1).ShouldBe("said");
    }
}
