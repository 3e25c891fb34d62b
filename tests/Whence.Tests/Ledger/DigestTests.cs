using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class DigestTests
{
    // FIPS 180-4, the example of one block.
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void The_digest_of_abc_is_the_standards() => Digest.Of("abc"u8).ToString().ShouldBe(Abc);

    [Fact]
    public void Bytes_go_in_and_come_out() =>
        new Digest(Convert.FromHexString(Abc)).ToArray().ShouldBe(Convert.FromHexString(Abc));

    [Fact]
    public void Thirty_one_bytes_are_no_digest() => Should.Throw<ArgumentException>(() => new Digest(new byte[31]));
}
