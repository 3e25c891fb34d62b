using Whence.Examining;
using Whence.Examining.Likeness;

namespace Whence.Tests.Examining.Likeness;

public sealed class SignatureSharedRuleTests
{
    private static readonly PdqHash Hand = new(0x0f0f_1234_5678_9abc, 5, 6, 7);

    private static Paper Paper(int number, string? name, PdqHash hash, Part part = Part.Signature) =>
        Found.Paper(number, new Card { Name = name }) with
        {
            Portrayals = [new Portrayal(part, new Zone(1, 3, 4, 9, 9), hash, 90)],
        };

    [Fact]
    public void One_signature_under_two_names_is_observed_with_other_explanations()
    {
        var near = Hand with { High = Hand.High ^ 0b11 };
        var finding = Found.By("signature-shared", Paper(0, "Orla Finch", Hand), Paper(1, "Tomas Wren", near))[0];
        (finding.State, finding.Measured, finding.Threshold).ShouldBe(
            (FindingState.Observed, 2, SignatureSharedRule.Nearest)
        );
        finding.Reason.ShouldBe(
            "its signature (Orla Finch) is near to that on paper 2 (Tomas Wren), 2 of 256 bits apart"
        );
        finding.Zone.ShouldBe(new Zone(1, 3, 4, 9, 9));
        finding.Alternatives.ShouldContain(words =>
            words.StartsWith("it is that of an official", StringComparison.Ordinal)
        );
        finding.ErrorRate.ShouldNotBeNull();
    }

    [Fact]
    public void A_photograph_is_no_signature() =>
        Found
            .By("signature-shared", Paper(0, "Orla Finch", Hand, Part.Photo), Paper(1, "Tomas Wren", Hand, Part.Photo))
            .ShouldAllBe(f => f.State == FindingState.NotDetermined);

    [Fact]
    public void The_holders_own_signature_on_another_paper_is_nothing_to_observe() =>
        Found
            .By("signature-shared", Paper(0, "Orla Finch", Hand), Paper(1, "Finch, Orla", Hand))
            .ShouldAllBe(f => f.State == FindingState.NotObserved);
}
