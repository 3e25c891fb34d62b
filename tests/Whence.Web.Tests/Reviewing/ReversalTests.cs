using NodaTime;
using Whence.Web.Reviewing;

namespace Whence.Web.Tests.Reviewing;

public sealed class ReversalTests
{
    private static readonly Correction First = new() { Place = "Tula" };

    [Fact]
    public void Without_a_verdict_there_is_nothing_to_take_back()
    {
        Reversal.Of([], "Ada").ShouldBeNull();
        Reversal.Of([Made(1, DecisionKind.Note)], "Ada").ShouldBeNull();
    }

    [Fact]
    public void A_first_verdict_gives_way_to_what_was_read() =>
        Reversal.Of([Made(1, DecisionKind.Reject)], "Ada").ShouldNotBeNull().Kind.ShouldBe(DecisionKind.Accept);

    [Fact]
    public void A_later_verdict_gives_way_to_the_one_before_whatever_was_noted_since()
    {
        var asked = Reversal
            .Of(
                [
                    Made(1, DecisionKind.Correct) with
                    {
                        Correction = First,
                    },
                    Made(2, DecisionKind.Reject),
                    Made(3, DecisionKind.Note),
                ],
                "Ada"
            )
            .ShouldNotBeNull();
        asked.Kind.ShouldBe(DecisionKind.Correct);
        asked.Correction.ShouldBe(First);
        asked.Why.ShouldBe("takes back entry 2");
    }

    private static Decision Made(long number, DecisionKind kind) =>
        new(number, kind, new Anchor(AnchorKind.Figure, "a", new Span(0, 2), "12", "killed"), "Ada", Instant.MinValue);
}
