using Whence.Ledger;
using Whence.Testing;

namespace Whence.Tests.Ledger;

/// <summary>A whole log checked by Go's golang.org/x/mod/sumdb, where Go and that module are installed.</summary>
public sealed class SumdbTests : IDisposable
{
    private const string Origin = "example.org/log";
    private const int Size = 700;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("whence-sumdb-");
    private readonly NoteSigner signer = NoteSigner.Of(Origin, new byte[32]).Value!;
    private readonly Digest[] leaves = Trees.Leaves(Size);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Go_verifies_the_checkpoint_every_entry_every_tile_and_proofs_from_them()
    {
        Assert.SkipUnless(GoVerifier.IsThere, GoVerifier.Missing);
        Publish();
        var proofs = new[] { 0, 255, 256, 511, Size - 1 }.Select(Inclusion);
        var growths = new[] { 1, 255, 256, 300, 512, Size }.Select(Growth);
        var (code, said) = GoVerifier.Run([
            "check",
            signer.Verifier.ToString(),
            folder.FullName,
            .. proofs,
            .. growths,
        ]);
        said.ShouldBe("good: 700 entries, 11 proofs\n");
        code.ShouldBe(0);
    }

    [Fact]
    public void Go_refuses_a_log_with_one_entry_changed()
    {
        Assert.SkipUnless(GoVerifier.IsThere, GoVerifier.Missing);
        Publish();
        var bundle = Path.Combine(folder.FullName, "tile/entries/001");
        var bytes = File.ReadAllBytes(bundle);
        bytes[100] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        var (code, said) = GoVerifier.Run(["check", signer.Verifier.ToString(), folder.FullName]);
        said.ShouldStartWith("entry ");
        code.ShouldBe(1);
    }

    private void Publish()
    {
        Write("checkpoint", Note(Size).ToArray());
        foreach (var tile in TileEdgeTests.TilesOf(leaves))
        {
            Write(tile.Coordinate.Path, tile.ToArray());
            if (tile.Coordinate.Level == 0)
            {
                var first = tile.Coordinate.Position * TileCoordinate.FullWidth;
                var entries = Enumerable
                    .Range(0, tile.Coordinate.Width)
                    .Select(i => (ReadOnlyMemory<byte>)Trees.Entry(first + i));
                Write(tile.Coordinate.EntriesPath, new EntryBundle([.. entries]).ToArray());
            }
        }
    }

    private string Inclusion(int index) =>
        Write(
            $"{index}.tlog-proof",
            new TlogProof(index, InclusionProof.Of(index, Size, Trees.Nodes(leaves)).Value!.Path, Note(Size)).ToArray()
        );

    private string Growth(int earlier)
    {
        Write($"{earlier}.growth.earlier", Note(earlier).ToArray());
        return Write(
            $"{earlier}.growth",
            new WitnessRequest(
                earlier,
                ConsistencyProof.Of(earlier, Size, Trees.Nodes(leaves)).Value!.Path,
                Note(Size)
            ).ToArray()
        );
    }

    private SignedNote Note(int size) =>
        SignedNote.Sign(new Checkpoint(Origin, size, MerkleTree.Root(leaves.AsSpan(0, size))).Text, signer);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
