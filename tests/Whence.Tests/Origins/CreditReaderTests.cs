using Whence.Origins;
using Whence.Reading;

namespace Whence.Tests.Origins;

public sealed class CreditReaderTests
{
    [Theory]
    [InlineData("ORM (Reuters) - A bridge fell into the river on Monday.", "reuters", true)]
    [InlineData("ORM, March 3 (AP) — A bridge fell into the river.", "ap", true)]
    [InlineData("A bridge fell into the river on Monday, killing four. – AFP", "afp", true)]
    [InlineData("Bridge falls at Orm AFP Monday 3 March 2025 A bridge fell into the river.", "afp", true)]
    [InlineData("A bridge fell into the river. Reporting by Reuters.", "reuters", true)]
    [InlineData("The mayor told the French news agency AFP that four had died.", "afp", false)]
    [InlineData("“Four died,” she told The Associated Press by telephone.", "ap", false)]
    public void An_agency_is_credited(string text, string outlet, bool isByline)
    {
        var credit = Read(text).ShouldHaveSingleItem();
        (credit.Outlet, credit.IsByline).ShouldBe((outlet, isByline));
        credit.Words.In(text).ShouldBeOneOf("Reuters", "AFP", "AP", "Associated Press", "The Associated Press");
    }

    [Theory]
    [InlineData("The mayor visited the offices of Reuters on Monday.")]
    [InlineData("A map of the river. AP Photo Oran Vell")]
    [InlineData("The mayor told the council that four had died.")]
    [InlineData("")]
    public void An_agency_that_is_only_spoken_of_is_not(string text) => Read(text).ShouldBeEmpty();

    private static ImmutableArray<Credit> Read(string text) =>
        new CreditReader().Read(new Annotator().Annotate(new Report("r", text)));
}
