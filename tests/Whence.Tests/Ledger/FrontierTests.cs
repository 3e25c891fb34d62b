using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class FrontierTests
{
    [Fact]
    public void Its_root_is_that_of_all_leaves_at_every_size_and_after_being_stored()
    {
        var leaves = Trees.Leaves(300);
        var frontier = new Frontier();
        for (var size = 0; size < leaves.Length; size++)
        {
            frontier.Size.ShouldBe(size);
            frontier.Root().ShouldBe(MerkleTree.Root(leaves.AsSpan(0, size)));
            frontier = Frontier.Parse(frontier.ToArray()).Value!;
            frontier.Append(leaves[size]);
        }
    }

    [Fact]
    public void A_frontier_of_too_few_or_too_many_bytes_is_refused()
    {
        var frontier = new Frontier();
        Trees.Leaves(5).ToList().ForEach(frontier.Append);
        var bytes = frontier.ToArray();
        Frontier.Parse(bytes.AsSpan(0, bytes.Length - 1)).Reason.ShouldBe("a frontier of size 5 has 2 hashes");
        Frontier.Parse([.. bytes, 0]).Reason.ShouldBe("a frontier of size 5 has 2 hashes");
        Frontier.Parse(bytes.AsSpan(0, 7)).Succeeded.ShouldBeFalse();
        Frontier.Parse([0xFF, .. bytes[1..]]).Reason.ShouldBe("a frontier's size is from 0 to 2^62");
    }
}
