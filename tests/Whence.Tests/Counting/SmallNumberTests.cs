using CsCheck;
using Whence.Counting;

namespace Whence.Tests.Counting;

public sealed class SmallNumberTests
{
    [Fact]
    public void Nearly_a_small_number_allows_the_number_just_below() =>
        Convention.Whence.Read(Hedge.Nearly, [5]).ShouldBe(new Interval(4, 4));

    [Theory]
    [InlineData("whence")]
    [InlineData("ucdp")]
    [InlineData("acled")]
    public void No_hedge_leaves_an_empty_interval(string name) =>
        Gen.Int[0, 50]
            .Select(Gen.Int[0, 50])
            .Sample(
                (a, b) =>
                {
                    foreach (var hedge in Enum.GetValues<Hedge>().Where(hedge => hedge != Hedge.Vague))
                    {
                        Convention.Named(name).Read(hedge, [a, b]).IsEmpty.ShouldBeFalse($"{hedge} {a} {b}");
                    }
                }
            );
}
