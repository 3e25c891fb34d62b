using Whence.Examining;

namespace Whence.Tests.Examining;

public sealed class SerialSharedRuleTests
{
    private static Card Card(string? serial, string? name) => new() { Serial = serial, Name = name };

    [Theory]
    [InlineData("AB 12-34", "ab1234", "Orla Finch", "Tomas Wren", FindingState.Observed)]
    [InlineData("AB 1234", "AB 1234", "Orla Finch", "FINCH, Orla", FindingState.NotObserved)]
    [InlineData("AB 1234", "AB 1235", "Orla Finch", "Tomas Wren", FindingState.NotObserved)]
    [InlineData("AB 1234", "AB 1234", "Аркадий Соколов", "Arkady Sokolov", FindingState.NotDetermined)]
    [InlineData("AB 1234", "AB 1234", "Orla Finch", null, FindingState.NotDetermined)]
    [InlineData(null, "AB 1234", "Orla Finch", "Tomas Wren", FindingState.NotDetermined)]
    public void One_serial_under_two_names_is_observed(
        string? first,
        string? second,
        string? one,
        string? other,
        FindingState state
    ) => Found.By("serial-shared", Card(first, one), Card(second, other))[0].State.ShouldBe(state);

    [Fact]
    public void The_papers_are_named() =>
        Found
            .By("serial-shared", Card("X1", "Orla Finch"), Card("X1", "Tomas Wren"))[0]
            .Reason.ShouldBe("serial “X1” stands on this paper (Orla Finch) and on paper 2 (Tomas Wren)");

    [Fact]
    public void One_paper_alone_is_held_against_nothing() =>
        Found.Once("serial-shared", Card("X1", "Orla Finch")).State.ShouldBe(FindingState.NotDetermined);
}
