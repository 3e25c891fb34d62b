using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Whence.Ledger;
using Whence.Sqlite;
using Whence.Sqlite.Verifying;

namespace Whence.Benchmarks;

/// <summary>What the mathematics of a ledger costs by itself, and what a case of so many entries costs to fill and to verify.</summary>
internal static class LedgerGrowth
{
    private const int EntriesInABatch = 10_000;
    private const int Proofs = 1_000;

    // The first only warms the code up.
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>Prints a line a size, in seconds of the clock on the wall.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("entries  hash s  check s  append s  1000 proofs s  in a case: add s  file MB  verify s");
        foreach (var size in Sizes)
        {
            output.WriteLine(Line(size));
        }
    }

    private static string Line(int size)
    {
        var entries = Enumerable.Range(0, size).Select(Entry).ToArray();
        var leaves = new Digest[size];
        var hash = Timed(() => Parallel.For(0, size, i => leaves[i] = MerkleTree.Leaf(entries[i])));
        var check = Timed(() =>
            Parallel.For(
                0,
                size,
                i =>
                {
                    if (!CanonicalJson.Check(entries[i]).Holds)
                    {
                        throw new InvalidOperationException("An entry is not canonical.");
                    }
                }
            )
        );
        var edge = new TileEdge();
        var tiles = new List<Tile>();
        var append = Timed(() => Array.ForEach(leaves, leaf => edge.Append(leaf, tiles)));
        var proofs = Timed(() => Prove(size, [.. tiles, .. edge.Partial()]));
        var (add, megabytes, verify) = InACase(size);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{size, 7}  {hash, 6:0.00}  {check, 7:0.00}  {append, 8:0.00}  {proofs, 13:0.00}  {add, 16:0.00}  {megabytes, 7:0}  {verify, 8:0.00}"
        );
    }

    private static void Prove(int size, List<Tile> tiles)
    {
        var kept = tiles.ToDictionary(tile => tile.Coordinate);
        for (var i = 0; i < Proofs; i++)
        {
            var nodes = new TileNodes(size, kept.GetValueOrDefault);
            if (!InclusionProof.Of((long)i * size / Proofs, size, nodes).Succeeded)
            {
                throw new InvalidOperationException("An entry is not proved.");
            }
        }
    }

    private static (double Add, double Megabytes, double Verify) InACase(int size)
    {
        var folder = Directory.CreateTempSubdirectory("whence-bench-").FullName;
        try
        {
            var path = Path.Combine(folder, "matter.whence");
            using var file = CaseFile.Create(path).Case!;
            var key = SigningKey.At(Path.Combine(folder, "signing.key")).Value!;
            var add = Timed(() =>
            {
                for (var from = 0; from < size; from += EntriesInABatch)
                {
                    using var batch = file.Begin(key);
                    for (var i = from; i < Math.Min(size, from + EntriesInABatch); i++)
                    {
                        batch.Append(Draft(i));
                    }
                    batch.Commit();
                }
            });
            var verify = Timed(() =>
            {
                if (new CaseVerifier(file).Run() is not { Broken: 0 } verified || verified.Entries < size)
                {
                    throw new InvalidOperationException("The case is not as it was put in.");
                }
            });
            return (add, new FileInfo(path).Length / (1024.0 * 1024), verify);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static EntryDraft Draft(int number) =>
        new("note")
        {
            Facts = new JsonObject { ["number"] = number },
            Sealed = new JsonObject { ["words"] = "Somebody noted this." },
        };

    private static byte[] Entry(int number) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["at"] = "2024-12-23T10:00:00Z",
                ["facts"] = new JsonObject { ["number"] = number },
                ["kind"] = "note",
                ["sealed"] = new JsonObject { ["words"] = MerkleTree.Empty.ToString() },
            }
        );

    private static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
