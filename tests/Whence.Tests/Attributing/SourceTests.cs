using Whence.Testing;

namespace Whence.Tests.Attributing;

public sealed class SourceTests
{
    public static TheoryData<string, string> Texts() =>
        [.. Rows.Of(typeof(SourceTests), "sources.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_figure_is_the_word_of_the_one_who_gives_it(string text, string sources) =>
        string.Join(" ; ", Read(text).Figures.Select(Line)).ShouldBe(sources);

    [Theory]
    [InlineData("“We counted the bodies twice,” fire chief Omar Dele told Radio Amel.", "fire chief Omar Dele")]
    [InlineData("“Nobody warned the people downstream,” said the widow of a ferryman.", "the widow of a ferryman")]
    public void A_quotation_is_the_word_of_the_one_who_speaks_it(string text, string speaker)
    {
        var statements = Read(text);
        var quotation = statements.Quotations.ShouldHaveSingleItem();
        var spoken = statements.Attributions.Single(attribution => attribution.Id == quotation.Attribution);
        string.Join(' ', spoken.Source.Select(span => span.In(text))).ShouldBe(speaker);
    }

    [Theory]
    [InlineData("Nine people drowned, preliminary reports on Sunday said.", "preliminary reports")]
    [InlineData("A reported fire at the depot killed nine people.", "")]
    public void When_it_was_said_and_a_bare_article_are_no_source(string text, string source) =>
        string.Join(';', Read(text).Attributions.SelectMany(a => a.Source).Select(span => span.In(text)))
            .ShouldBe(source);

    private static Statements Read(string text) => new Inquiry().Read(new Report("r", text));

    private static string Line(Figure figure) =>
        $"{figure.Words}|{figure.Source}{(figure.Via.IsEmpty ? "" : " via " + string.Join(", ", figure.Via))}";
}
