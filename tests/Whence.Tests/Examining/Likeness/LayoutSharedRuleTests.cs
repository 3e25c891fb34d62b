using Whence.Examining;
using Whence.Examining.Likeness;

namespace Whence.Tests.Examining.Likeness;

public sealed class LayoutSharedRuleTests
{
    private static readonly PdqHash Lying = new(0x0f0f_1234_5678_9abc, 5, 6, 7);

    private static Paper Paper(int number, string name, PdqHash hash, Part part = Part.Stamp, string layout = "A") =>
        Found.Paper(number, new Card { Name = name }) with
        {
            Layout = layout,
            Marks = [new Portrayal(part, new Zone(1, 3, 4, 9, 9), hash, 90)],
        };

    [Fact]
    public void A_stamp_at_the_same_place_in_the_same_turn_under_two_names_is_observed()
    {
        var finding = Found.By("layout-shared", Paper(0, "Orla Finch", Lying), Paper(1, "Tomas Wren", Lying))[0];
        (finding.State, finding.Measured, finding.Threshold).ShouldBe(
            (FindingState.Observed, 0, LayoutSharedRule.Nearest)
        );
        finding.Reason.ShouldContain("paper 2 (Tomas Wren), 0 of 256 bits apart");
        finding.Alternatives.ShouldContain(words => words.Contains("printed", StringComparison.Ordinal));
    }

    [Fact]
    public void Papers_of_different_layouts_are_not_held_against_each_other() =>
        Found
            .By("layout-shared", Paper(0, "Orla Finch", Lying), Paper(1, "Tomas Wren", Lying, layout: "B"))
            .ShouldAllBe(f => f.State == FindingState.NotObserved);

    [Fact]
    public void A_stamp_is_not_held_against_a_signature() =>
        Found
            .By("layout-shared", Paper(0, "Orla Finch", Lying), Paper(1, "Tomas Wren", Lying, Part.Signature))
            .ShouldAllBe(f => f.State == FindingState.NotObserved);

    [Theory]
    [InlineData(400, true)]
    [InlineData(404, true)]
    [InlineData(409, false)]
    public void A_signature_is_held_against_others_with_where_its_ink_lies(double x, bool observed) =>
        Found
            .By(
                "layout-shared",
                Signed(0, "Orla Finch", new InkPlace(400, 560, 110, 20)),
                Signed(1, "Tomas Wren", new InkPlace(x, 560, 110, 20))
            )
            .ShouldAllBe(f => f.State == (observed ? FindingState.Observed : FindingState.NotObserved));

    [Fact]
    public void A_signature_of_which_the_place_was_not_kept_is_held_against_none() =>
        Found
            .By(
                "layout-shared",
                Signed(0, "Orla Finch", null),
                Signed(1, "Tomas Wren", new InkPlace(400, 560, 110, 20))
            )
            .ShouldAllBe(f => f.State == FindingState.NotObserved);

    private static Paper Signed(int number, string name, InkPlace? place)
    {
        var paper = Paper(number, name, Lying, Part.Signature);
        return paper with { Marks = [paper.Marks[0] with { Place = place }] };
    }
}
