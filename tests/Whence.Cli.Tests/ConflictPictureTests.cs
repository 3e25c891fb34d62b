using System.Text;
using NodaTime;
using Spectre.Console.Rendering;
using Whence.Cli.Pages;

namespace Whence.Cli.Tests;

public sealed class ConflictPictureTests
{
    private const string Sum = "“12” and “30” and “35” cannot all be true.";

    [Fact]
    public void Each_figure_has_a_line_with_its_words_and_who_says_so_before_the_reason_is_told() =>
        Drawn(
                new Conflict("c:r#f0", ConflictKind.Contradiction, ["r#f0", "r#f1", "r#f2"], Sum)
                {
                    Room = new Room("r#f2", new(42, null)),
                },
                ["12", "30", "35"],
                80
            )
            .ShouldBe(
                """
                  Bars: the numbers that the words of each allow; ► goes on without end; ░ is
                  ruled out by what others say.

                  Contradiction
                    12 ────────── 49
                    █··············· “12” killed, voice 0 [12], in r
                    ·······█········ “30” killed, voice 1 [30], in r
                    ·········█······ “35” killed, voice 2 [35], in r
                    ············███► what the others allow for “35” [42 or more]
                    “12” and “30” and “35” cannot all be true.

                """
            );

    [Fact]
    public void Of_a_strained_figure_it_is_seen_that_something_is_ruled_out_and_something_left()
    {
        var page = Drawn(
            new Conflict("c:r#f0", ConflictKind.Strain, ["r#f0", "r#f1"], "Strained.") { Left = new(991, 999) },
            ["300-999", "90-99"],
            80
        );
        page.ShouldContain("···░░░░░░░░░░░██ “300-999” killed");
        page.ShouldContain("█··············· “90-99” killed");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(140)]
    public void A_line_ends_within_the_page_where_letters_take_two_columns(int width)
    {
        var page = Drawn(
            new Conflict("c:r#f0", ConflictKind.Contradiction, ["r#f0", "r#f1"], "Both."),
            ["7", "9"],
            width,
            "재난안전대책본부 관계자와 그 밖의 여러 사람들이 함께 이야기한 것에 따르면 그렇다고 한다는 것이었다고"
        );
        var lines = page.Split('\n').Where(l => l.Contains('█', StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(2);
        lines.ShouldAllBe(l => new Segment(l).CellCount() <= width);
        lines.ShouldAllBe(l => l.Contains('재', StringComparison.Ordinal) && l.Contains('█', StringComparison.Ordinal));
    }

    [Fact]
    public void One_figure_that_rules_alone_rule_out_is_drawn_against_what_they_allow() =>
        Drawn(
                new Conflict("c:r#f0", ConflictKind.Contradiction, ["r#f0"], "No.")
                {
                    Room = new Room("r#f0", new(0, 0)),
                },
                ["8"],
                80
            )
            .ShouldContain("█··············· what the rules allow for “8” [0]");

    [Fact]
    public void A_figure_by_itself_has_nothing_to_be_held_against_and_no_picture() =>
        Drawn(new Conflict("c:r#f0", ConflictKind.Contradiction, ["r#f0"], "No."), ["8"], 80).ShouldNotContain("█");

    private static string Drawn(Conflict conflict, string[] words, int width, string? source = null)
    {
        using var output = new MemoryStream();
        using (var writer = new TrimmingWriter(output))
        {
            var sheet = new Sheet(Paper.Of(writer, new Desk(Stream.Null, output, TextWriter.Null, width, false)), 25);
            new ConflictPicture(id => (Figure(int.Parse(id[3..], null), words, source), null)).Write(sheet, conflict);
        }
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Figure Figure(int nth, string[] words, string? source)
    {
        var ends = words[nth].Split('-').Select(n => long.Parse(n, null)).ToList();
        var quantity = new Quantity(Hedge.Between, [.. ends], new Interval(ends[0], ends[^1]));
        return new Figure($"r#f{nth}", "r", default, quantity, Measure.Killed)
        {
            Words = words[nth],
            Sentence = default,
            SentenceText = "",
            Source = source ?? $"voice {nth}",
            Period = new Period("on Sunday") { From = new LocalDate(2031, 5, 4) },
        };
    }
}
