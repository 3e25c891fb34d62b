using NodaTime;

namespace Whence.Formats.Tests.Markdown;

public sealed class MarkdownFileTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string text) => [.. new ReportReader().Read([folder.Put("a.md", text)])];

    [Theory]
    [InlineData("flood", "flood-pandoc-gfm.md")]
    [InlineData("fire", "fire-pandoc.md")]
    [InlineData("march", "march-pandoc-commonmark.markdown")]
    [InlineData("ferry", "ferry-html2text.md")]
    [InlineData("fever", "fever-html2text.md")]
    public void Texts_made_by_other_tools_are_read_whole(string text, string file) =>
        Fixture.Text(text).ShouldStandIn(Fixture.Read("markdown/" + file).OfType<Received>().Single().Report);

    [Fact]
    public void What_stands_before_the_text_tells_of_it()
    {
        var report = Read(
                "---\ntitle: \"Two: dead\"\ndate: 2031-05-04\nlang: en\ntags:\n  - date: no\n---\nTwo died.\n"
            )
            .OfType<Received>()
            .Single()
            .Report;
        (report.Title, report.Published, report.Language).ShouldBe(("Two: dead", new LocalDate(2031, 5, 4), "en"));
        report.Text.ShouldBe("Two died.");
    }

    [Fact]
    public void Marks_are_no_words() =>
        Read(
                "# Head\n\n**Two** [died](http://a.invalid), *he* said.\nThree <b>more</b>.\n\n> quoted\n\n* a\n* b\n\n|x|y|\n|-|-|\n|1|2|\n"
            )
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Head\n\nTwo died, he said. Three more.\n\nquoted\n\na\n\nb\n\nx y\n\n1 2");

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    public void Marks_without_end_are_bounded(string mark) =>
        Read(string.Concat(Enumerable.Repeat(mark, 20_000)) + "x").ShouldNotBeEmpty();
}
