using Whence.Examining.Likeness;

namespace Whence.Tests.Examining.Likeness;

public sealed class PdqHashTests
{
    // The published hash of the reference's own test picture, for its way of writing alone: the picture is not at hand.
    private const string Published = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    [Fact]
    public void It_is_read_as_it_is_written() => PdqHash.Parse(Published).ToString().ShouldBe(Published);

    [Theory]
    [InlineData("")]
    [InlineData("f8f8")]
    [InlineData("g8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22")]
    public void What_is_no_hash_is_none(string letters) => PdqHash.Parse(letters).ShouldBeNull();

    [Fact]
    public void Distance_counts_the_bits_that_differ()
    {
        var hash = PdqHash.Parse(Published)!.Value;
        hash.Distance(hash).ShouldBe(0);
        hash.Distance(hash with { Low = hash.Low ^ 0b101, High = hash.High ^ (1UL << 63) }).ShouldBe(3);
        new PdqHash(0, 0, 0, 0).Distance(new PdqHash(~0UL, ~0UL, ~0UL, ~0UL)).ShouldBe(256);
    }

    [Fact]
    public void An_index_finds_all_that_are_near_and_no_others()
    {
        var random = new Random(7);
        ulong Word() => (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1);
        var index = new PdqIndex();
        var hashes = Enumerable.Range(0, 5000).Select(_ => new PdqHash(Word(), Word(), Word(), Word())).ToList();
        var wanted = hashes[1234];
        hashes[77] = wanted with { MidLow = wanted.MidLow ^ ((1UL << 31) - 1) };
        hashes[78] = wanted with { MidLow = wanted.MidLow ^ ((1UL << 32) - 1) };
        hashes.ForEach(hash => index.Add(hash));
        var found = new List<int>();
        index.Near(wanted, PdqHash.Near, found);
        found.ShouldBe([77, 1234]);
        index[77].ShouldBe(hashes[77]);
    }
}
