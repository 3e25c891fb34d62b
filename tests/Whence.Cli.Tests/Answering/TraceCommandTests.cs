namespace Whence.Cli.Tests.Answering;

public sealed class TraceCommandTests(SampleCase matter) : IClassFixture<SampleCase>
{
    [Fact]
    public void A_figure_leads_back_to_who_said_it_first_with_the_words_on_the_way()
    {
        var (code, output, _) = matter.Ask("trace", "2024-12-23-meridian-daily#f400");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("“Nearly 100” killed [90–99], 2024-12-23-meridian-daily#f400\n");
        output.ShouldContain("a South Korean lawmaker: said first, as far as is in hand, 19 Dec 2024");
        var first = output.IndexOf("└ 19 Dec 2024 (2024-12-19-seoul-courier)", StringComparison.Ordinal);
        var asked = output.IndexOf("► “Nearly 100” killed", StringComparison.Ordinal);
        first.ShouldBeGreaterThan(0);
        asked.ShouldBeGreaterThan(first);
        output.ShouldContain("from 2024-12-19-seoul-courier, cited: it names where it has this from");
        output.ShouldMatch(@"\(2024-12-19-seoul-courier,\s+characters 0–\d+\)");
    }

    [Fact]
    public void A_figure_shows_its_own_way_and_says_where_the_rest_is()
    {
        var (_, output, _) = matter.Ask("trace", "2024-12-17-front-bulletin#f46");
        output.ShouldNotContain("harbour-post");
        output.ShouldContain("3 reports more carry it: whence trace CASE o:2024-12-17-front-bulletin#f46");
    }

    [Fact]
    public void An_origin_shows_every_report_that_carries_it()
    {
        var (_, output, _) = matter.Ask("trace", "o:2024-12-17-front-bulletin#f46");
        output.ShouldContain("in 4 reports");
        output.Split("└ ").Length.ShouldBe(5);
    }

    [Fact]
    public void A_question_and_a_conflict_show_their_origins()
    {
        var question = matter.Ask("trace", "q:2023-05-17-valley-radio#f0").Output;
        question.ShouldContain("4 INDEPENDENT ORIGINS");
        question.ShouldContain("Contested: one contradiction");
        var conflict = TableCommandsTests.Lines(matter.Ask("conflicts", "--kind", "strain").Output)[1].Split('\t')[0];
        matter.Ask("trace", conflict).Output.ShouldContain("2 INDEPENDENT ORIGINS");
    }

    [Fact]
    public void A_report_shows_what_it_rests_on_and_what_rests_on_it()
    {
        var (_, output, _) = matter.Ask("trace", "2024-12-23-harbour-post");
        output.ShouldContain("WHAT IT RESTS ON");
        output.ShouldContain("copied: both have these words, and it names the other");
        output.ShouldContain("WHAT RESTS ON IT\n  23 Dec 2024 (2024-12-23-meridian-daily)");
        output.ShouldContain("ITS FIGURES");
    }

    [Fact]
    public void Json_has_the_origin_its_figures_and_the_edges_as_a_read_writes_them()
    {
        var (code, output, _) = matter.Ask("trace", "--json", "2024-12-23-meridian-daily#f400");
        code.ShouldBe(ExitCodes.Done);
        var read = Terminal.Run(null, "read", "--json", SampleCase.Sample("flood"), SampleCase.Sample("kursk")).Output;
        TableCommandsTests.Lines(output).ShouldBeSubsetOf(TableCommandsTests.Lines(read));
        output.ShouldContain("{\"type\":\"origin\"");
        output.ShouldContain("{\"type\":\"edge\"");
    }

    [Theory]
    [InlineData("2024-12-23-meridian-daily#f401", "Did you mean 2024-12-23-meridian-daily#f400")]
    [InlineData("2024-12-23-meridian-dail", "Did you mean 2024-12-23-meridian-daily?")]
    [InlineData("o:2024-12-17-front-bulletin#f45", "Did you mean o:2024-12-17-front-bulletin#f4")]
    [InlineData("", "there is no id ''")]
    [InlineData("#", "there is no id '#'")]
    [InlineData("a#b#c", "there is no report 'a#b'")]
    public void An_unknown_id_is_refused_and_the_nearest_are_named(string id, string said)
    {
        var (code, output, error) = matter.Ask("trace", id);
        (code, output).ShouldBe((ExitCodes.BadUsage, ""));
        error.ShouldContain(said);
    }
}
