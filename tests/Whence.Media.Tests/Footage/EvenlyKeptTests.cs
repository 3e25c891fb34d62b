using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class EvenlyKeptTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(2, new[] { 0, 1 })]
    [InlineData(3, new[] { 0, 1, 2 })]
    [InlineData(9, new[] { 0, 2, 6 })]
    [InlineData(1000, new[] { 0, 256, 512 })]
    public void A_few_are_kept_from_all_of_the_length(int many, int[] expected)
    {
        var (kept, made) = (new EvenlyKept<string>(3), 0);
        for (var i = 0; i < many; i++)
        {
            var n = i;
            kept.Add(() =>
            {
                made++;
                return n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            });
        }
        kept.Evenly.Select(int.Parse).ShouldBe(expected);
        made.ShouldBeLessThanOrEqualTo(40);
    }
}
