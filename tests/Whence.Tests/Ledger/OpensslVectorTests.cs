using NodaTime;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

/// <summary>What OpenSSL asks of a time-stamping authority and answers as one, kept from a run of it.</summary>
public sealed class OpensslVectorTests
{
    private static readonly Dictionary<string, byte[]> Rows = ForeignRows
        .Of("openssl.tsv")
        .ToDictionary(cells => cells[0], cells => Convert.FromBase64String(cells[1]));

    private static readonly Digest Imprint = Digest.Of("a checkpoint"u8);

    [Fact]
    public void Requests_are_those_of_openssl() =>
        new TimeStampRequest(Imprint, 0x7D675D057559C00D).ToArray().ShouldBe(Rows["request"]);

    [Fact]
    public void A_time_stamp_of_openssl_is_verified()
    {
        var stamp = TimeStamp.Parse(Rows["token"]).Value!;
        stamp.Authority.ShouldBe("CN=SPECIMEN Stamps");
        stamp.At.ShouldBe(Instant.FromUtc(2026, 11, 24, 8, 57, 37));
        stamp.Verify(Imprint, TrustedRoots.Parse(Rows["root"]).Value!).ShouldBe(Verdict.Good);
    }
}
