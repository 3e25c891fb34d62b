using CsCheck;
using NodaTime;
using Org.BouncyCastle.Asn1.X509;
using Whence.Ledger;
using Whence.Testing;

namespace Whence.Tests.Ledger;

public sealed class TimeStampTests
{
    private static readonly DateTime Then = new(2024, 12, 23, 10, 0, 0, DateTimeKind.Utc);
    private static readonly StampingAuthority Authority = new();
    private static readonly TrustedRoots Roots = TrustedRoots.Parse(Authority.Root).Value!;

    private static readonly SignedNote Note = SignedNote.Sign(
        new Checkpoint("example.org/log", 1, Trees.Leaves(1)[0]).Text,
        NoteSigner.Of("example.org/log", new byte[32]).Value!
    );

    private static readonly TimeStampRequest Request = TimeStampRequest.Over(Note, 0x8000_0000_0000_0001);

    [Fact]
    public void An_authority_vouches_for_a_checkpoint_and_for_nothing_else()
    {
        var stamp = Stamp(Authority);
        stamp.At.ShouldBe(Instant.FromDateTimeUtc(Then));
        stamp.Authority.ShouldBe("CN=SPECIMEN Stamps");
        stamp.Verify(Request.Imprint, Roots).ShouldBe(Verdict.Good);
        stamp.Verify(Digest.Of("another checkpoint"u8), Roots).Reason.ShouldBe("the time-stamp is over something else");
    }

    [Fact]
    public void A_token_that_was_kept_is_verified_like_the_answer() =>
        TimeStamp.Parse(Stamp(Authority).ToArray()).Value!.Verify(Request.Imprint, Roots).ShouldBe(Verdict.Good);

    [Fact]
    public void The_authoritys_own_certificate_can_be_trusted_by_itself() =>
        Stamp(Authority).Verify(Request.Imprint, TrustedRoots.Parse(Authority.Stamping).Value!).ShouldBe(Verdict.Good);

    [Fact]
    public void A_certificate_under_an_unknown_root_is_refused() =>
        Stamp(new StampingAuthority())
            .Verify(Request.Imprint, Roots)
            .Reason.ShouldBe(
                "the certificate of CN=SPECIMEN Stamps leads to none that is trusted, as of 2024-12-23T10:00:00Z"
            );

    [Fact]
    public void A_certificate_that_had_run_out_is_refused_and_one_that_ran_out_later_is_not()
    {
        var before = new StampingAuthority(Then.AddYears(-2), Then.AddYears(-1));
        Stamp(before)
            .Verify(Request.Imprint, RootsOf(before))
            .Reason.ShouldBe("the certificate of CN=SPECIMEN Stamps was not valid at 2024-12-23T10:00:00Z");
        var since = new StampingAuthority(Then.AddYears(-2), Then.AddMinutes(1));
        Stamp(since).Verify(Request.Imprint, RootsOf(since)).ShouldBe(Verdict.Good);
    }

    [Fact]
    public void A_certificate_for_another_purpose_is_refused()
    {
        var other = new StampingAuthority(Then.AddYears(-1), Then.AddYears(1), KeyPurposeID.id_kp_codeSigning);
        Stamp(other)
            .Verify(Request.Imprint, RootsOf(other))
            .Reason.ShouldBe("the certificate of CN=SPECIMEN Stamps is not for time-stamping alone");
    }

    [Fact]
    public void A_token_without_its_certificate_is_refused()
    {
        var answer = Authority.Answer(Request.ToArray(), Then, withCertificate: false);
        var stamp = TimeStamp.Parse(answer, Request).Value!;
        stamp.Authority.ShouldBeNull();
        stamp
            .Verify(Request.Imprint, Roots)
            .Reason.ShouldBe("the time-stamp does not bring the certificate that it was signed with");
    }

    [Fact]
    public void An_answer_to_another_request_is_refused()
    {
        var answer = Authority.Answer(Request.ToArray(), Then);
        TimeStamp
            .Parse(answer, Request with { Nonce = 2 })
            .Reason.ShouldBe("the authority's time-stamp answers another request");
        TimeStamp
            .Parse(answer, Request with { Imprint = Digest.Of("another"u8) })
            .Reason.ShouldBe("the authority's time-stamp is over something else");
    }

    [Fact]
    public void An_authority_that_refuses_is_quoted() =>
        TimeStamp
            .Parse(StampingAuthority.Refusal(), Request)
            .Reason.ShouldBe("the authority gave no time-stamp: status 2 closed today");

    [Fact]
    public void What_is_cut_off_or_no_token_is_refused()
    {
        var answer = Authority.Answer(Request.ToArray(), Then);
        var token = Stamp(Authority).ToArray();
        for (var length = 0; length < token.Length; length++)
        {
            TimeStamp.Parse(token.AsSpan(0, length)).Succeeded.ShouldBeFalse();
            TimeStamp.Parse(answer.AsSpan(0, length), Request).Succeeded.ShouldBeFalse();
        }
        TimeStamp.Parse(new byte[TimeStamp.Longest + 1]).Succeeded.ShouldBeFalse();
        TimeStamp.Parse("<html>"u8, Request).Reason.ShouldBe("the authority's answer is malformed or cut off");
    }

    [Fact]
    public void A_byte_changed_in_a_token_vouches_for_nothing_or_for_the_same()
    {
        var token = Stamp(Authority).ToArray();
        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (place, by) =>
                {
                    var changed = token.ToArray();
                    changed[place] ^= by;
                    var stamp = TimeStamp.Parse(changed);
                    if (stamp.Succeeded && stamp.Value.Verify(Request.Imprint, Roots).Holds)
                    {
                        // What is not signed, such as how an algorithm's parameters are encoded, may vary.
                        stamp.Value.At.ShouldBe(Instant.FromDateTimeUtc(Then));
                    }
                }
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("words")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void Roots_that_are_none_are_refused(string text) =>
        TrustedRoots.Parse(System.Text.Encoding.UTF8.GetBytes(text)).Succeeded.ShouldBeFalse();

    [Fact]
    public void Roots_in_pem_are_read_one_after_another()
    {
        var pem = Pem(new StampingAuthority().Root) + Pem(Authority.Root);
        var roots = TrustedRoots.Parse(System.Text.Encoding.ASCII.GetBytes(pem)).Value!;
        Stamp(Authority).Verify(Request.Imprint, roots).ShouldBe(Verdict.Good);
    }

    private static string Pem(byte[] certificate) =>
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(certificate)}\n-----END CERTIFICATE-----\n";

    private static TrustedRoots RootsOf(StampingAuthority authority) => TrustedRoots.Parse(authority.Root).Value!;

    private static TimeStamp Stamp(StampingAuthority authority) =>
        TimeStamp.Parse(authority.Answer(Request.ToArray(), Then), Request).Value!;
}
