using Whence.Counting;

namespace Whence.Tests.Counting;

public sealed class ConventionTests
{
    [Theory]
    [InlineData(Hedge.Exact, 50, 50, 50L)]
    [InlineData(Hedge.AtLeast, 50, 50, null)]
    [InlineData(Hedge.MoreThan, 50, 51, null)]
    [InlineData(Hedge.AtMost, 50, 0, 50L)]
    [InlineData(Hedge.LessThan, 50, 0, 49L)]
    [InlineData(Hedge.Nearly, 95, 86, 94L)]
    [InlineData(Hedge.About, 95, 86, 104L)]
    public void Reads_hedges_as_the_design_sets_them(Hedge hedge, long value, long low, long? high) =>
        Convention.Whence.Read(hedge, [value]).ShouldBe(new Interval(low, high));

    [Theory]
    [InlineData("ucdp")]
    [InlineData("acled")]
    public void Other_conventions_read_more_conservatively(string name) =>
        Convention.Named(name).Read(Hedge.AtLeast, [50]).ShouldBe(new Interval(50, 50));

    [Theory]
    [InlineData("tens", 10)]
    [InlineData("dozens", 12)]
    [InlineData("hundreds", 100)]
    public void Acled_takes_the_most_conservative_number_of_a_vague_word(string words, long number) =>
        Convention.Named("acled").Read(Hedge.Vague, [], words).ShouldBe(new Interval(number, number));
}
