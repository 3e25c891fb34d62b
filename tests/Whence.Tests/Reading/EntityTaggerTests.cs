using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class EntityTaggerTests
{
    private static readonly Annotator Annotator = new();

    [Theory]
    [InlineData("Mr. Orlan Vesk arrived on Monday.", EntityKind.Person, "Orlan Vesk")]
    [InlineData("The foreign ministry in Brelstadt said nothing.", EntityKind.Location, "Brelstadt")]
    [InlineData("Crews pulled 14 people out.", EntityKind.Number, "14")]
    [InlineData("It cost $3.5 million to mend.", EntityKind.Money, "$3.5 million")]
    [InlineData("About 12 percent voted.", EntityKind.Percent, "12 percent")]
    [InlineData("The dam broke on December 17, 2024.", EntityKind.Date, "December 17, 2024")]
    [InlineData("A Russian official spoke.", EntityKind.Misc, "Russian")]
    [InlineData("The University of Orsa closed.", EntityKind.Organization, "University of Orsa")]
    public void Names_dates_and_numbers_are_found(string sentence, EntityKind kind, string words)
    {
        var text = Annotator.Annotate(new Report("r", sentence));
        var found = text.Tokens.ToArray().Where(token => token.Entity == kind).ToList();
        found.ShouldNotBeEmpty();
        sentence[found[0].Start..found[^1].End].ShouldBe(words);
    }

    [Fact]
    public void A_name_keeps_its_kind_when_the_report_speaks_of_it_again()
    {
        var text = Annotator.Annotate(
            new Report(
                "r",
                "President Orlan Vesk spoke for an hour. Later Vesk left the hall, and Vesk did not return."
            )
        );
        text.Tokens.ToArray()
            .Where(token => text.Text[token.Start..token.End] == "Vesk")
            .Select(token => token.Entity)
            .ShouldBe([EntityKind.Person, EntityKind.Person, EntityKind.Person]);
    }

    [Fact]
    public void Names_do_not_depend_on_reports_read_before()
    {
        var report = new Report("r", "Vesk fell at dawn, and Vesk was rebuilt.");
        var first = new Annotator().Annotate(report).Tokens.ToArray();
        Annotator.Annotate(new Report("other", "President Orlan Vesk spoke. Vesk left."));
        Annotator.Annotate(report).Tokens.ToArray().ShouldBe(first);
    }
}
