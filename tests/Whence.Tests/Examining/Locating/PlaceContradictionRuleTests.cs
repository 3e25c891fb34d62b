using Whence.Examining;

namespace Whence.Tests.Examining.Locating;

public sealed class PlaceContradictionRuleTests
{
    [Theory]
    [InlineData("Kharkiv, Russia")]
    [InlineData("Republic of Tuva, Ukraine")]
    [InlineData("Pyongyang; South Korea")]
    public void A_place_said_to_lie_elsewhere_is_observed(string birthplace) =>
        Found.Once("place-contradiction", new Card { Birthplace = birthplace }).State.ShouldBe(FindingState.Observed);

    [Theory]
    [InlineData("Republic of Tuva, Russia")]
    [InlineData("Kursk region, Russian Federation")]
    [InlineData("Kyiv (Ukraine)")]
    public void A_place_within_what_holds_it_is_not(string birthplace) =>
        Found
            .Once("place-contradiction", new Card { Birthplace = birthplace })
            .State.ShouldBe(FindingState.NotObserved);

    [Fact]
    public void An_authority_named_after_one_region_that_sits_in_another_is_observed() =>
        Found
            .Once(
                "place-contradiction",
                new Card { Authority = "Commissariat of the Republic of Tuva", AuthorityPlace = "Belgorod, Russia" }
            )
            .Reason.ShouldBe("the authority “Commissariat of the Republic of Tuva” sits in “Belgorod, Russia”");

    [Fact]
    public void A_place_of_issue_outside_of_the_issuing_state_is_observed_with_what_may_explain_it()
    {
        var finding = Found.Once("place-contradiction", new Card { State = "Russia", IssuedAt = "Kharkiv" });
        finding.State.ShouldBe(FindingState.Observed);
        finding.Alternatives.ShouldContain("a consulate or an office abroad issued it");
    }

    [Fact]
    public void Places_that_nobody_knows_are_not_determined() =>
        Found
            .Once("place-contradiction", new Card { Birthplace = "Velmora, Castrel" })
            .State.ShouldBe(FindingState.NotDetermined);
}
