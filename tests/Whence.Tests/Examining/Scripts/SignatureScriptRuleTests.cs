using Whence.Examining;
using Whence.Examining.Scripts;

namespace Whence.Tests.Examining.Scripts;

public sealed class SignatureScriptRuleTests
{
    [Theory]
    [InlineData("Аркадий Соколов", "Hangul", FindingState.Observed)]
    [InlineData("Arkady Sokolov", "Hangul", FindingState.Observed)]
    [InlineData("김 철수", "Hangul", FindingState.NotObserved)]
    [InlineData("Аркадий Соколов (김)", "Hangul", FindingState.NotObserved)]
    [InlineData("Arkady Sokolov", "Cyrillic", FindingState.NotDetermined)]
    [InlineData("Аркадий Соколов", "Latin", FindingState.NotDetermined)]
    [InlineData("Аркадий Соколов", "Arabic", FindingState.NotDetermined)]
    [InlineData(null, "Hangul", FindingState.NotDetermined)]
    public void Only_measured_scripts_are_held_against_the_name(string? name, string script, FindingState state) =>
        Found.Once("signature-script", new Card { Name = name, SignatureScript = script }).State.ShouldBe(state);

    [Fact]
    public void A_signature_that_could_not_be_read_says_why()
    {
        var seen = new Sighting(Part.Signature, Presence.Untold) { Reason = "tesseract is not installed" };
        Found
            .By("signature-script", Found.Paper(0, new Card { Name = "A" }) with { Seen = [seen] })
            .ShouldHaveSingleItem()
            .Reason.ShouldBe("tesseract is not installed");
    }

    [Theory]
    [InlineData("Соколов", "Cyrillic")]
    [InlineData("김철수", "Hangul")]
    [InlineData("Finch 7", "Latin")]
    public void Letters_tell_their_script(string text, string script) => WritingSystems.Of(text).ShouldBe([script]);
}
