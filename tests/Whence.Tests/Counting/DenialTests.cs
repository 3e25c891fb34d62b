namespace Whence.Tests.Counting;

public sealed class DenialTests
{
    [Theory]
    [InlineData("The ministry denied that 20 soldiers had died in the raid.")]
    [InlineData("The minister said reports of more than 60 deaths were false.")]
    [InlineData("The army rejected claims that 300 villagers had been killed.")]
    [InlineData("Officials called rumours of 500 dead \"nonsense\".")]
    [InlineData("The governor said it was not true that 12 miners had died.")]
    [InlineData("The police said there was no evidence that 70 marchers had been arrested.")]
    public void What_a_source_denies_or_cannot_tell_it_does_not_state(string text) =>
        Read(text).ShouldHaveSingleItem().Realis.ShouldBeFalse();

    [Theory]
    [InlineData("The army denied the report but said 12 villagers had died.")]
    [InlineData("The army said the report was false and that 12 villagers had died.")]
    [InlineData("The army confirmed that 12 villagers had died.")]
    public void What_it_says_beside_a_denial_it_states(string text) =>
        Read(text).ShouldHaveSingleItem().Realis.ShouldBeTrue();

    private static ImmutableArray<Figure> Read(string text) => new Inquiry().Read(new Report("r", text)).Figures;
}
