using Whence.Attributing.Learned;
using Whence.Languages;

namespace Whence.Tests.Attributing.Learned;

public sealed class AttributionModelTests
{
    private static readonly byte[] Small = new AttributionModel(
        new CueRates(new Dictionary<ulong, byte> { [7] = 9, [3] = 1 }),
        new LabelChain(7, [.. Enumerable.Range(0, 16).Select(i => (sbyte)(i - 8))], 0.5f, new float[64]),
        new LabelChain(5, [.. Enumerable.Range(0, 16).Select(i => (sbyte)i)], 0.25f, new float[64]),
        new LinearWeights([1, -2, 3, -4], 0.125f)
    ).Pack();

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var read = AttributionModel.Read("small.model", Small);
        read.Pack().ShouldBe(Small);
        read.Rates.Of(7).ShouldBe((byte)9);
        read.Rates.Of(8).ShouldBe((byte)0);
        var scores = new float[8];
        read.Roles.Score([0, 1ul << 63], scores);
        scores.ShouldBe([-4f, -3, -2, -1, 0, 1, 2, 3]);
        read.Choice.Score([0, 1ul << 62, 3ul << 62]).ShouldBe(-5 * 0.125f);
    }

    [Fact]
    public void What_is_cut_short_or_of_another_version_is_refused_by_name()
    {
        Should
            .Throw<WeightsException>(() => AttributionModel.Read("cut.model", Small.AsSpan(0, Small.Length - 1)))
            .Message.ShouldContain("cut.model");
        var later = Small.ToArray();
        later[8]++;
        Should
            .Throw<WeightsException>(() => AttributionModel.Read("later.model", later))
            .Message.ShouldBe("later.model: has version 2; this program reads version 1");
    }
}
