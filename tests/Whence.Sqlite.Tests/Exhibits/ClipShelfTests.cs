using Whence.Examining.Footage;
using Whence.Examining.Likeness;
using Whence.Ledger;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Exhibits;

public sealed class ClipShelfTests : IDisposable
{
    private readonly CaseAt at = new();

    public void Dispose() => at.Dispose();

    [Fact]
    public void A_print_is_read_back_as_it_was_packed()
    {
        var packed = PackedPrint.Pack(Print(1));
        var print = PackedPrint.Unpack(packed).ShouldNotBeNull();
        PackedPrint.Pack(print).ShouldBe(packed);
        print.Moments[1].Forms.ShouldBe(Print(1).Moments[1].Forms);
        (print.Moments[0].IsTold, print.Moments[0].IsRich, print.Frames.Length).ShouldBe((true, false, 3));
    }

    [Fact]
    public void A_print_that_was_cut_short_or_is_of_another_form_is_none()
    {
        var packed = PackedPrint.Pack(Print(1));
        for (var length = 0; length < packed.Length; length += 97)
        {
            PackedPrint.Unpack(packed[..length]).ShouldBeNull();
        }
        packed[0]++;
        PackedPrint.Unpack(packed).ShouldBeNull();
    }

    [Fact]
    public void Clips_that_show_the_same_are_linked_with_the_reason_and_named_by_their_cluster()
    {
        var ids = Add((1, "s"), (2, "t"), (1, "s"), (1, "u"));
        var links = at.File.Clips.Links();
        links
            .Select(l => (l.First, l.Second, l.Likeness))
            .ShouldBe([
                (ids[0], ids[2], ClipLikeness.SameStream),
                (ids[0], ids[3], ClipLikeness.Probable),
                (ids[2], ids[3], ClipLikeness.Probable),
            ]);
        var clusters = at.File.Clips.ClustersOfAll();
        clusters.Select(c => c.Exhibits.Length).ShouldBe([3, 1]);
        Clusters.Count(clusters).ShouldBe(new Interval(2, 3));
        ids.Select(id => at.File.Exhibits.Find(id)!.Exhibit.Cluster)
            .ShouldBe([clusters[0].Id, null, clusters[0].Id, clusters[0].Id]);
    }

    [Fact]
    public void Examined_again_a_clip_is_linked_anew()
    {
        var ids = Add((1, "s"), (1, "s"));
        using (var batch = at.File.Begin(at.Key))
        {
            batch.Add(2, new Clip(ids[1], null, Print(2)));
            batch.Commit();
        }
        at.File.Clips.Links().ShouldBeEmpty();
        at.File.Exhibits.Find(ids[0])!.Exhibit.Cluster.ShouldBeNull();
    }

    [Fact]
    public void What_a_person_decides_of_a_probable_link_holds_and_outlasts_another_examination()
    {
        var ids = Add((1, "s"), (1, "t"), (1, "u"));
        Decide(ids[0], ids[1], accepted: true);
        Decide(ids[0], ids[2], accepted: false);
        Decide(ids[1], ids[2], accepted: false);
        Clips().ShouldBe(["01:1", "2:1"]);
        // Examined again, and by a program that finds nothing alike in them.
        Again(2, ids[2], 1);
        Clips().ShouldBe(["01:1", "2:1"]);
        Again(1, ids[1], 2);
        Clips().ShouldBe(["01:1", "2:1"]);
        at.File.Clips.Links().Single(l => l.First == ids[0] && l.Second == ids[1]).Reason.ShouldBe("a person says so");
        // Of several decisions the last holds.
        Decide(ids[0], ids[1], accepted: false);
        Clips().ShouldBe(["0:1", "1:1", "2:1"]);
        at.File.Exhibits.Find(ids[0])!.Exhibit.Cluster.ShouldBeNull();
        at.File.Clips.Decisions().Select(d => (d.Who, d.Why)).Distinct().ShouldBe([("Ada", "seen")]);
        new CaseVerifier(at.File).Run().Broken.ShouldBe(0);

        IEnumerable<string> Clips() =>
            at
                .File.Clips.ClustersOfAll()
                .Select(c => string.Concat(c.Exhibits.Select(id => ids.IndexOf(id))) + ":" + c.Distinct);
    }

    private void Decide(string first, string second, bool accepted)
    {
        using var batch = at.File.Begin(at.Key);
        batch.Decide(new LinkDecision(0, first, second, accepted, "Ada", default) { Why = "seen" });
        batch.Commit();
    }

    private void Again(int number, string id, int seed)
    {
        using var batch = at.File.Begin(at.Key);
        batch.Add(number + 1, new Clip(id, null, Print(seed)));
        batch.Commit();
    }

    private List<string> Add(params (int Seed, string Stream)[] clips)
    {
        var ids = new List<string>();
        foreach (var (seed, stream) in clips)
        {
            byte[] bytes = [(byte)ids.Count];
            var id = Exhibit.Identity(Digest.Of(bytes));
            using var batch = at.File.Begin(at.Key);
            var exhibit = new Exhibit(id, ExhibitKind.Footage) { StreamHash = stream };
            batch.Add(batch.Add(exhibit, $"{ids.Count}.mp4", bytes, []).Number, new Clip(id, stream, Print(seed)));
            batch.Commit();
            ids.Add(id);
        }
        return ids;
    }

    // Three seconds of what nothing else looks like.
    private static ClipPrint Print(int seed)
    {
        var random = new Random(seed);
        PdqHash Hash() =>
            new(
                (ulong)random.NextInt64(),
                (ulong)random.NextInt64(),
                (ulong)random.NextInt64(),
                (ulong)random.NextInt64()
            );
        ImmutableArray<Moment> moments =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(second => new Moment(
                    second,
                    true,
                    false,
                    [.. Enumerable.Range(0, Moment.FormCount).Select(_ => Hash())]
                )),
        ];
        return new ClipPrint(moments, [.. moments.Select(m => m.Forms[0])], [Hash()]);
    }
}
