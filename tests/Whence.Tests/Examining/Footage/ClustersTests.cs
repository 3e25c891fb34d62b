using Whence.Examining.Footage;

namespace Whence.Tests.Examining.Footage;

public sealed class ClustersTests
{
    [Fact]
    public void What_is_tied_through_others_is_one_cluster_with_every_reason()
    {
        var clusters = Clusters.Of(["a", "b", "c", "d"], [Probable("a", "c"), Same("c", "d")]);
        clusters.Select(c => string.Concat(c.Exhibits)).ShouldBe(["acd", "b"]);
        clusters[0].Links.Select(l => l.Reason).ShouldBe(["ac", "cd"]);
    }

    [Fact]
    public void The_order_of_links_changes_nothing()
    {
        ImmutableArray<ClipLink> links = [Probable("a", "e"), Same("b", "e"), Probable("c", "d")];
        string Written(IEnumerable<ClipLink> order) =>
            string.Join(
                " ",
                Clusters
                    .Of(["a", "b", "c", "d", "e"], order)
                    .Select(c => $"{c.Id}:{string.Concat(c.Exhibits)}:{string.Concat(c.Links.Select(l => l.Reason))}")
            );
        Written(links.Reverse()).ShouldBe(Written(links));
    }

    [Fact]
    public void A_clip_is_counted_once_and_what_is_probable_makes_a_range() =>
        Clusters
            .Count(Clusters.Of(["a", "b", "c", "d"], [Same("a", "b"), Probable("b", "c")]))
            .ShouldBe(new Interval(2, 3));

    [Fact]
    public void A_cluster_that_is_surely_one_clip_is_not_probable()
    {
        var clusters = Clusters.Of(["a", "b", "c"], [Same("a", "b"), Same("b", "c"), Probable("a", "c")]);
        clusters.Single().IsProbable.ShouldBeFalse();
    }

    [Fact]
    public void A_link_to_what_is_not_there_ties_nothing() =>
        Clusters.Of(["a"], [Same("a", "z")]).Single().Links.ShouldBeEmpty();

    [Fact]
    public void A_cluster_is_named_after_what_came_in_first() =>
        Clusters.Of(["sha256:0123456789abcdef"], []).Single().Id.ShouldBe("clip:0123456789ab");

    private static ClipLink Same(string a, string b) => new(a, b, ClipLikeness.SameStream, a + b);

    private static ClipLink Probable(string a, string b) => new(a, b, ClipLikeness.Probable, a + b);
}
