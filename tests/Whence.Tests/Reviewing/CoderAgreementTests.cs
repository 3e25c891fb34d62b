using Whence.Reviewing;

namespace Whence.Tests.Reviewing;

public sealed class CoderAgreementTests
{
    private readonly Decisions decisions = new();

    [Fact]
    public void Kappa_is_that_of_the_textbook()
    {
        // Fifty things: both accept 20, both reject 15, one accepts and the other rejects 5, the reverse 10. Observed 0.7,
        // by chance 0.5: κ 0.4.
        var made = new List<Decision>();
        Code(made, 0, 20, DecisionKind.Accept, DecisionKind.Accept);
        Code(made, 20, 5, DecisionKind.Accept, DecisionKind.Reject);
        Code(made, 25, 10, DecisionKind.Reject, DecisionKind.Accept);
        Code(made, 35, 15, DecisionKind.Reject, DecisionKind.Reject);
        var agreement = CoderAgreement.Of(made).ShouldHaveSingleItem();
        (agreement.First, agreement.Second).ShouldBe(("Ada", "Grace"));
        agreement.Observed.ShouldBe(0.7, 1e-9);
        agreement.Kappa!.Value.ShouldBe(0.4, 1e-9);
    }

    [Fact]
    public void Where_both_gave_one_verdict_on_all_chance_has_it_all()
    {
        var made = new List<Decision>();
        Code(made, 0, 5, DecisionKind.Accept, DecisionKind.Accept);
        CoderAgreement.Of(made).Single().Kappa.ShouldBeNull();
    }

    [Fact]
    public void Each_coders_last_decision_on_a_thing_counts_and_notes_do_not()
    {
        Decision[] made =
        [
            decisions.Of(DecisionKind.Accept, On(1), "Ada"),
            decisions.Of(DecisionKind.Reject, On(1), "Ada"),
            decisions.Of(DecisionKind.Note, On(1), "Grace"),
            decisions.Of(DecisionKind.Reject, On(1), "Grace"),
            decisions.Of(DecisionKind.Note, On(1), "Grace"),
        ];
        CoderAgreement.Of(made).Single().Codings.Single().Alike.ShouldBeTrue();
    }

    [Fact]
    public void Corrections_that_differ_are_not_alike()
    {
        Decision[] made =
        [
            decisions.Of(DecisionKind.Correct, On(1), "Ada", new Correction { Interval = new Interval(1, 2) }),
            decisions.Of(DecisionKind.Correct, On(1), "Grace", new Correction { Interval = new Interval(1, 3) }),
        ];
        CoderAgreement.Of(made).Single().Codings.Single().Alike.ShouldBeFalse();
    }

    [Fact]
    public void Each_two_of_three_coders_are_held_side_by_side()
    {
        var made = new[] { "Ada", "Grace", "Mary" }.Select(who => decisions.Of(DecisionKind.Accept, On(1), who));
        CoderAgreement
            .Of([.. made])
            .Select(a => (a.First, a.Second))
            .ShouldBe([("Ada", "Grace"), ("Ada", "Mary"), ("Grace", "Mary")]);
    }

    private static Anchor On(int thing) => new(AnchorKind.Figure, "r", new Span(thing, thing + 1), "1", "killed");

    private void Code(List<Decision> made, int from, int count, DecisionKind first, DecisionKind second)
    {
        for (var thing = from; thing < from + count; thing++)
        {
            made.Add(decisions.Of(first, On(thing), "Ada"));
            made.Add(decisions.Of(second, On(thing), "Grace"));
        }
    }
}
