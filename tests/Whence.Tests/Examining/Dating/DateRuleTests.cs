using NodaTime;
using Whence.Examining;

namespace Whence.Tests.Examining.Dating;

public sealed class DateRuleTests
{
    [Fact]
    public void A_day_that_the_calendar_has_not_is_observed() =>
        Found
            .Once("date-impossible", new Card { Born = "30.02.1999", Issued = "2019-01-05" })
            .Reason.ShouldBe("the day of birth, “30.02.1999”, is none of the calendar");

    [Fact]
    public void Days_of_the_calendar_are_not() =>
        Found
            .Once("date-impossible", new Card { Born = "28.02.1999", Issued = "2019-01-05" })
            .State.ShouldBe(FindingState.NotObserved);

    [Fact]
    public void A_day_that_cannot_be_read_is_not_determined() =>
        Found.Once("date-impossible", new Card { Born = "smudged" }).State.ShouldBe(FindingState.NotDetermined);

    [Theory]
    [InlineData("2001-05-05", "2000-01-01", null, "issue (“2000-01-01”) lies before birth (“2001-05-05”)")]
    [InlineData(null, "2020-01-01", "2019-01-01", "expiry (“2019-01-01”) lies before issue (“2020-01-01”)")]
    public void Days_in_the_wrong_order_are_observed(string? born, string? issued, string? expires, string reason) =>
        Found
            .Once(
                "date-order",
                new Card
                {
                    Born = born,
                    Issued = issued,
                    Expires = expires,
                }
            )
            .Reason.ShouldBe(reason);

    [Fact]
    public void Days_that_may_be_in_order_are_not_observed() =>
        Found
            .Once("date-order", new Card { Born = "2000", Issued = "2000-02-01" })
            .State.ShouldBe(FindingState.NotObserved);

    [Theory]
    [InlineData("1999-01-01", "2001", null, null, FindingState.Observed)]
    [InlineData("2002-01-01", "2001", null, null, FindingState.NotObserved)]
    [InlineData("2011-01-01", null, "2010-06-01", null, FindingState.Observed)]
    [InlineData("1989-01-01", null, null, "South Sudan", FindingState.Observed)]
    [InlineData("2012-01-01", null, null, "South Sudan", FindingState.NotObserved)]
    [InlineData("2012-01-01", null, null, "Ruritania", FindingState.NotDetermined)]
    public void Nobody_issues_before_being_founded_or_after_the_end(
        string issued,
        string? founded,
        string? dissolved,
        string? state,
        FindingState expected
    ) =>
        Found
            .Once(
                "authority-founded",
                new Card
                {
                    Issued = issued,
                    AuthorityFounded = founded,
                    AuthorityDissolved = dissolved,
                    State = state,
                }
            )
            .State.ShouldBe(expected);

    [Theory]
    [InlineData("2024-12-22", FindingState.NotObserved, 0)]
    [InlineData("2024-12-23", FindingState.NotObserved, 1)]
    [InlineData("2024-12-25", FindingState.Observed, 3)]
    [InlineData("2024-12-01", FindingState.Observed, 21)]
    public void The_cameras_day_is_held_against_the_declared_one(string recorded, FindingState state, int apart)
    {
        var paper = Found.Paper(0, new Card { Recorded = recorded }) with
        {
            Captured = new LocalDateTime(2024, 12, 22, 9, 30, 0),
        };
        var finding = Found.By("exif-date", paper).ShouldHaveSingleItem();
        (finding.State, finding.Measured).ShouldBe((state, apart));
    }

    [Fact]
    public void A_picture_taken_before_the_issue_is_observed() =>
        Found
            .By(
                "exif-date",
                Found.Paper(0, new Card { Issued = "2024-12-30" }) with
                {
                    Captured = new LocalDateTime(2024, 12, 22, 9, 30, 0),
                }
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldContain("before the day of issue");
}
