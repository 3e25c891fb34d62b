namespace Whence.Cli.Tests.Answering;

public sealed class SearchCommandTests(SampleCase matter) : IClassFixture<SampleCase>
{
    [Fact]
    public void Words_are_found_wherever_they_stand_and_marked()
    {
        var (code, output, error) = matter.Ask("search", "DRONE", "unit");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldStartWith("2024-12-22-front-bulletin\n  22 Dec 2024\n  590: ");
        output.ShouldContain("[drone]");
        error.ShouldBe("whence: 1 report\n");
    }

    [Fact]
    public void A_phrase_is_found_whole()
    {
        matter.Ask("search", "\"drone unit\"").Error.ShouldBe("whence: 1 report\n");
        matter.Ask("search", "\"unit drone\"").Error.ShouldBe("whence: no report has that\n");
    }

    [Fact]
    public void A_part_is_found_within_words_in_any_case()
    {
        matter.Ask("search", "orean").Error.ShouldBe("whence: no report has that\n");
        var (_, output, error) = matter.Ask("search", "--part", "OREAN");
        error.ShouldBe("whence: 6 reports\n");
        output.ShouldContain("K[orean]");
    }

    [Fact]
    public void Offsets_in_json_are_those_of_the_text()
    {
        var line = TableCommandsTests
            .Lines(matter.Ask("search", "--json", "Tuva", "signatures", "--from", "2024-12-23").Output)
            .ShouldHaveSingleItem();
        using var hit = System.Text.Json.JsonDocument.Parse(line);
        var text = File.ReadAllText(
            Path.Combine(SampleCase.Sample("kursk"), hit.RootElement.GetProperty("report").GetString() + ".txt")
        );
        hit.RootElement.GetProperty("places").GetArrayLength().ShouldBe(2);
        foreach (var place in hit.RootElement.GetProperty("places").EnumerateArray())
        {
            text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]
                .ShouldBe(place.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Days_and_publishers_narrow_the_search()
    {
        matter
            .Ask("search", "Kursk", "--from", "2024-12-20", "--to", "2024-12-20")
            .Error.ShouldBe("whence: 1 report\n");
        matter.Ask("search", "Kursk", "--publisher", "nobody").Error.ShouldBe("whence: no report has that\n");
    }

    [Theory]
    [InlineData("a OR b")]
    [InlineData("NEAR(x y)")]
    [InlineData("title:Kursk")]
    [InlineData("^Kursk")]
    [InlineData("Kursk*")]
    [InlineData("Kursk\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"\"\" \" Kursk")]
    [InlineData("{a b} : c")]
    public void Whatever_looks_like_a_query_is_words(string written) =>
        matter.Ask("search", written).Code.ShouldBe(ExitCodes.Done);

    [Theory]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("( )")]
    public void Without_a_word_nothing_is_looked_for(string written)
    {
        var (code, _, error) = matter.Ask("search", written);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("no word to look for");
    }

    [Fact]
    public void A_part_of_two_letters_is_too_short()
    {
        var (code, _, error) = matter.Ask("search", "--part", "ab");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("three characters");
    }
}
