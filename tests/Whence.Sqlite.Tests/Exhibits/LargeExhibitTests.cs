using Whence.Ledger;
using Whence.Sqlite.Verifying;

namespace Whence.Sqlite.Tests.Exhibits;

/// <summary>Exhibits that are too large for one value are kept in stretches.</summary>
public sealed class LargeExhibitTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly byte[] bytes = new byte[70 * 1024 * 1024];
    private readonly Exhibit exhibit;

    public LargeExhibitTests()
    {
        new Random(1).NextBytes(bytes.AsSpan(0, 20_000_000));
        exhibit = new Exhibit(Exhibit.Identity(Digest.Of(bytes)), ExhibitKind.Footage);
    }

    public void Dispose() => at.Dispose();

    [Fact]
    public void Its_bytes_come_back_and_the_case_verifies()
    {
        Add(new MemoryStream(bytes));
        var number = at.File.Exhibits.All().Single().Number;
        at.File.Exhibits.Length(number).ShouldBe(bytes.Length);
        at.File.Exhibits.Original(number).ShouldNotBeNull().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        using var copied = new MemoryStream();
        at.File.Exhibits.Copy(number, copied).ShouldBeTrue();
        Digest.Of(copied.ToArray()).ShouldBe(Digest.Of(bytes));
        var verified = new CaseVerifier(at.File).Run();
        (verified.Broken, verified.Originals).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("DELETE FROM exhibit_part WHERE nth = 2")]
    [InlineData("UPDATE exhibit_part SET nth = 9 - nth")]
    [InlineData("UPDATE exhibit_part SET packed = (SELECT packed FROM exhibit_part WHERE nth = 4) WHERE nth = 0")]
    public void A_stretch_that_is_gone_or_stands_elsewhere_is_found(string change)
    {
        Add(new MemoryStream(bytes));
        at.File.Connection.Run(change);
        at.File.Exhibits.Copy(1, Stream.Null).ShouldBeFalse();
        new CaseVerifier(at.File)
            .Run()
            .Breaches.ShouldContain(b => b.Reason == "its bytes are not those that were put in");
    }

    [Theory]
    [InlineData(70 * 1024 * 1024)]
    [InlineData(1000)]
    public void Bytes_that_are_not_those_of_the_exhibit_are_refused(int length)
    {
        Should
            .Throw<IOException>(() => Add(new MemoryStream(new byte[length])))
            .Message.ShouldBe("clip.mp4 changed while it was read");
        at.File.Exhibits.All().ShouldBeEmpty();
        new CaseVerifier(at.File).Run().Broken.ShouldBe(0);
    }

    private void Add(Stream stream)
    {
        using var batch = at.File.Begin(at.Key);
        batch.Add(exhibit, "clip.mp4", stream, []);
        batch.Commit();
    }
}
