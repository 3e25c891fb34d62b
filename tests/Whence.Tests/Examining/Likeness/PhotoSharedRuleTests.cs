using Whence.Examining;
using Whence.Examining.Likeness;

namespace Whence.Tests.Examining.Likeness;

public sealed class PhotoSharedRuleTests
{
    private static readonly PdqHash Face = new(0x1234_5678_9abc_def0, 77, 99, 1);

    private static Paper Paper(int number, string? name, PdqHash hash, int quality = 90) =>
        Found.Paper(number, new Card { Name = name }) with
        {
            Portrayals = [new Portrayal(Part.Photo, new Zone(1, 0, 0, 9, 9), hash, quality)],
        };

    [Fact]
    public void A_near_photograph_under_another_name_is_observed_with_its_distance()
    {
        var near = Face with { MidLow = Face.MidLow ^ 0b1110_0000_0000 };
        var finding = Found.By("photo-shared", Paper(0, "Orla Finch", Face), Paper(1, "Tomas Wren", near))[0];
        (finding.State, finding.Measured, finding.Threshold).ShouldBe((FindingState.Observed, 3, 31));
        finding.Reason.ShouldBe(
            "its photograph (Orla Finch) is near to that on paper 2 (Tomas Wren), 3 of 256 bits apart"
        );
    }

    [Fact]
    public void The_holders_own_photograph_on_another_paper_is_nothing_to_observe() =>
        Found
            .By("photo-shared", Paper(0, "Orla Finch", Face), Paper(1, "Orla Finch", Face))[0]
            .State.ShouldBe(FindingState.NotObserved);

    [Fact]
    public void Other_photographs_are_not_near() =>
        Found
            .By("photo-shared", Paper(0, "Orla Finch", Face), Paper(1, "Tomas Wren", new PdqHash(~0UL, ~0UL, 0, 0)))[0]
            .State.ShouldBe(FindingState.NotObserved);

    [Fact]
    public void Photographs_of_poor_quality_tell_nothing() =>
        Found
            .By("photo-shared", Paper(0, "Orla Finch", Face, 10), Paper(1, "Tomas Wren", Face, 10))
            .ShouldAllBe(f => f.State == FindingState.NotDetermined);

    [Fact]
    public void Names_that_cannot_be_compared_are_not_said_to_differ() =>
        Found
            .By("photo-shared", Paper(0, "Аркадий Соколов", Face), Paper(1, "Arkady Sokolov", Face))[0]
            .State.ShouldBe(FindingState.NotDetermined);
}
