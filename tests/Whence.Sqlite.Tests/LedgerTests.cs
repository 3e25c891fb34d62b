using Whence.Ledger;

namespace Whence.Sqlite.Tests;

public sealed class LedgerTests
{
    [Fact]
    public void Each_batch_leaves_a_signed_checkpoint_over_all_entries()
    {
        using var at = new CaseAt();
        for (var i = 0; i < 3; i++)
        {
            at.Add(Enumerable.Range(0, 300).Select(n => CaseAt.Text($"r{i}-{n}", $"Report {n} of batch {i}.")));
        }
        var leaves = new List<Digest>();
        using (var entries = new Query(at.File.Connection, "SELECT body FROM entry ORDER BY number"))
        using (var rows = entries.Rows())
        {
            while (rows.Read())
            {
                leaves.Add(MerkleTree.Leaf(rows.Bytes(0)));
            }
        }
        using var notes = new Query(
            at.File.Connection,
            "SELECT size, CAST(note AS BLOB) FROM checkpoint ORDER BY size"
        );
        using var checkpoints = notes.Rows();
        var sizes = new List<long>();
        while (checkpoints.Read())
        {
            var note = SignedNote.Parse(checkpoints.Bytes(1)).Value.ShouldNotBeNull();
            note.Verify(at.Key.For(at.File.Origin).Verifier).Holds.ShouldBeTrue();
            var checkpoint = Checkpoint.Parse(note.Text).Value.ShouldNotBeNull();
            checkpoint.Origin.ShouldBe(at.File.Origin);
            checkpoint.Root.ShouldBe(MerkleTree.Root(leaves.Take((int)checkpoint.Size).ToArray()));
            sizes.Add(checkpoint.Size);
        }
        // The case's own entry and that of the key stand before the reports.
        sizes.ShouldBe([302L, 602, 902]);
    }

    [Fact]
    public void What_is_sealed_stands_nowhere_in_an_entry()
    {
        using var at = new CaseAt();
        at.Add(CaseAt.Text("a-telling-name", "Words that nobody may keep for ever."));
        using var entries = new Query(at.File.Connection, "SELECT CAST(body AS TEXT) FROM entry");
        using var rows = entries.Rows();
        while (rows.Read())
        {
            rows.GetString(0).ShouldNotContain("telling");
            rows.GetString(0).ShouldNotContain("Words");
        }
    }
}
