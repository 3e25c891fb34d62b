using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Whence.Web.Reviewing;

namespace Whence.Web.Tests.Reviewing;

public sealed class SentDecisionTests
{
    [Fact]
    public void A_correction_holds_what_was_filled_in_and_nothing_else()
    {
        var asked = Sent(
                ("decision", "correct"),
                ("why", "nearly 100"),
                ("low", "1,090"),
                ("high", "1099"),
                ("place", " Tula "),
                ("from", "2024-12-01")
            )
            .Asked("Ada", [])
            .Asked.ShouldNotBeNull();
        asked.Correction.ShouldBe(
            new Correction
            {
                Interval = new Whence.Interval(1090, 1099),
                Place = "Tula",
                From = new LocalDate(2024, 12, 1),
            }
        );
        asked.Who.ShouldBe("Ada");
    }

    [Fact]
    public void A_count_that_nothing_bounds_has_no_greatest() =>
        Sent(("decision", "correct"), ("why", "at least"), ("low", "12"), ("high", "5"), ("open", "yes"))
            .Asked("Ada", [])
            .Asked!.Correction!.Interval.ShouldBe(new Whence.Interval(12, null));

    [Theory]
    [InlineData("decision=burn;why=x")]
    [InlineData("decision=7;why=x")]
    [InlineData("decision=reject")]
    [InlineData("decision=correct;why=x")]
    [InlineData("decision=correct;why=x;low=5")]
    [InlineData("decision=correct;why=x;high=5")]
    [InlineData("decision=correct;why=x;low=9;high=5")]
    [InlineData("decision=correct;why=x;low=-3;high=5")]
    [InlineData("decision=correct;why=x;low=99999999999999999999;high=99999999999999999999")]
    [InlineData("decision=correct;why=x;from=yesterday")]
    [InlineData("decision=correct;why=x;from=2024-12-23;to=2024-12-01")]
    public void What_cannot_be_decided_is_refused_with_its_reason(string fields)
    {
        var (asked, fault) = Sent([.. fields.Split(';').Select(f => (f.Split('=')[0], f.Split('=')[1]))])
            .Asked("Ada", []);
        asked.ShouldBeNull();
        fault.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Somebody_must_decide() => Sent(("decision", "accept")).Asked("", []).Fault.ShouldBe("Say who decides.");

    private static SentDecision Sent(params (string Name, string Value)[] fields) =>
        SentDecision.Of(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value))));
}
