using Whence.Counting;
using Whence.Reading;

namespace Whence.Tests.Counting;

public sealed class WhoseWordTests
{
    [Theory]
    [InlineData("[s:Police] [c:said] [t:nine marchers were hurt].", "nine:Police")]
    [InlineData(
        "[t:At least 30 farmers drowned], [s:the county] [c:said], including 12 children.",
        "At least 30:the county;12:the county"
    )]
    [InlineData(
        "[t:The levee broke at dawn], [c:according to] [s:the river board], killing 40 people and injuring 70.",
        "40:the river board;70:the river board"
    )]
    [InlineData("The fire killed six people; in the north, [s:medics] [c:said] [t:two died].", "six:;two:medics")]
    [InlineData("[s:Medics] [c:said] [t:two miners died]; the fire killed six people.", "two:Medics;six:")]
    [InlineData("Nine sailors are missing, [s:Karim] [c:told] [t:reporters today].", "Nine:Karim")]
    [InlineData("Nine sailors are missing, and [s:Karim] [c:said] [t:that two drowned].", "Nine:;two:Karim")]
    [InlineData("[s:Twelve tourists] [c:were reported] [t:missing, among them five children].", "Twelve:;five:")]
    [InlineData("[s:A raid] [c:claimed] [t:by the Red Dawn killed nine guards].", "nine:")]
    [InlineData(
        "[s:The union] [c:said] [t:eight strikers were arrested on Monday]. Five of them were injured and two were shot dead.",
        "eight:The union;Five:The union;two:The union"
    )]
    [InlineData(
        "[s:The union] [c:said] [t:eight strikers were arrested]. The blaze killed five villagers.",
        "eight:The union;five:"
    )]
    [InlineData(
        "[s:The union] [c:said] [t:eight strikers were arrested].\nFive of them were beaten and injured.",
        "eight:The union;Five:"
    )]
    [InlineData(
        "[s:The union] [c:said] [t:eight strikers were arrested]. [c:According to] [s:police], [t:two of them were hurt].",
        "eight:The union;two:police"
    )]
    [InlineData(
        "[s:The guild] [c:said] [t:[s:the blast] [c:believed] [t:to be an accident killed nine villagers]].",
        "nine:The guild"
    )]
    [InlineData(
        "[s:A ferry pilot] [c:said] [t:[s:raids that set in on Sunday] [c:continued] [t:to kill nine villagers]].",
        "nine:A ferry pilot"
    )]
    [InlineData("[s:The guild] [c:put the death toll at least at] [t:40].", "at least at 40:The guild")]
    public void The_source_near_it_covers_a_figure_as_far_as_the_report_carries_it(string marked, string expected) =>
        Sources(marked, false).ShouldBe(expected);

    [Fact]
    public void The_innermost_of_nested_sources_covers_a_figure_and_the_others_are_its_intermediaries()
    {
        const string marked = "[s:The Post] [c:reports] [t:that [s:a nurse] [c:said] [t:six patients died]].";
        Sources(marked, true).ShouldBe("six:a nurse via The Post");
    }

    private static string Sources(string marked, bool via)
    {
        var (text, attributions) = Marked.Read(marked);
        var figures = new Enumerator().Count(new Annotator().Annotate(new Report("r", text)), attributions, [], []);
        return string.Join(
            ';',
            figures.Select(figure =>
                $"{figure.Words}:{figure.Source}{(via ? " via " + string.Join(',', figure.Via) : "")}"
            )
        );
    }
}
