using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class EntryBundleTests
{
    [Fact]
    public void Each_entry_stands_after_its_length() =>
        new EntryBundle(["a"u8.ToArray(), ReadOnlyMemory<byte>.Empty, new byte[0x0102]])
            .ToArray()[..7]
            .ShouldBe([0, 1, (byte)'a', 0, 0, 1, 2]);

    [Fact]
    public void Entries_go_in_and_come_out()
    {
        var bundle = new EntryBundle([.. Enumerable.Range(0, 256).Select(i => (ReadOnlyMemory<byte>)Trees.Entry(i))]);
        EntryBundle
            .Parse(bundle.ToArray())
            .Value!.Entries.Select(entry => entry.ToArray())
            .ShouldBe(bundle.Entries.Select(entry => entry.ToArray()));
    }

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 2, 1 })]
    public void A_bundle_that_breaks_off_is_refused(byte[] bytes) =>
        EntryBundle.Parse(bytes).Reason.ShouldBe("entry 0 of the bundle is cut off");
}
