using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class CommitmentTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, Commitment.SaltLength).Select(i => (byte)i)];

    [Fact]
    public void It_is_the_digest_of_salt_and_value() =>
        Commitment.Of(Salt, "a name"u8).Digest.ShouldBe(Digest.Of([.. Salt, .. "a name"u8]));

    [Fact]
    public void It_opens_to_its_salt_and_value_and_to_no_others()
    {
        var commitment = Commitment.Of(Salt, "a name"u8);
        commitment.Opens(Salt, "a name"u8).ShouldBeTrue();
        commitment.Opens(Salt, "a nome"u8).ShouldBeFalse();
        commitment.Opens([.. Salt[..^1], 99], "a name"u8).ShouldBeFalse();
        commitment.Opens([.. Salt, (byte)'a'], " name"u8).ShouldBeFalse();
    }

    [Fact]
    public void A_salt_of_another_length_is_none() =>
        Should.Throw<ArgumentException>(() => Commitment.Of(Salt.AsSpan(1), "a name"u8));
}
