using NodaTime.Text;
using Org.BouncyCastle.Asn1.Cmp;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Pkix;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.X509;
using Org.BouncyCastle.X509.Store;

namespace Whence.Ledger;

/// <summary>
/// An authority's signed word that it saw a digest at an instant (RFC 3161). It is checked as of that instant: a
/// certificate that ran out later has vouched all the same. Whether it was revoked is not asked, for that needs a network.
/// </summary>
public sealed class TimeStamp
{
    /// <summary>The most bytes that a token or an answer may have.</summary>
    public const int Longest = 1 << 18;

    private readonly TimeStampToken token;

    private TimeStamp(TimeStampToken token)
    {
        this.token = token;
        At = Instant.FromDateTimeUtc(token.TimeStampInfo.GenTime.ToUniversalTime());
    }

    /// <summary>When the authority says that it saw the digest.</summary>
    public Instant At { get; }

    /// <summary>The digest that it saw; null where it is not of SHA-256.</summary>
    public Digest? Imprint =>
        token.TimeStampInfo.MessageImprintAlgOid == NistObjectIdentifiers.IdSha256.Id
        && token.TimeStampInfo.GetMessageImprintDigest() is { Length: Digest.Length } digest
            ? new Digest(digest)
            : null;

    /// <summary>The subject of the certificate that signed, as the token has it; null where the token brings none.</summary>
    public string? Authority => Signer()?.SubjectDN.ToString();

    /// <summary>The time-stamp of a token, as <see cref="ToArray"/> gave it, unverified.</summary>
    public static Outcome<TimeStamp> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
        {
            return new Refusal($"a time-stamp has at most {Longest} bytes");
        }
        var token = bytes.ToArray();
        return Guarded<TimeStamp>(
            () => new TimeStamp(new TimeStampToken(new CmsSignedData(token))),
            "the time-stamp is malformed or cut off"
        );
    }

    /// <summary>The time-stamp that an authority's answer to <paramref name="request"/> brings, its signature not yet verified.</summary>
    public static Outcome<TimeStamp> Parse(ReadOnlySpan<byte> answer, TimeStampRequest request)
    {
        if (answer.Length > Longest)
        {
            return new Refusal($"an authority's answer has at most {Longest} bytes");
        }
        var bytes = answer.ToArray();
        return Guarded<TimeStamp>(() => Answered(bytes, request), "the authority's answer is malformed or cut off");
    }

    /// <summary>
    /// Whether it vouches for <paramref name="imprint"/>, signed with a certificate for time-stamping that was valid then
    /// and leads to one of <paramref name="roots"/>.
    /// </summary>
    public Verdict Verify(Digest imprint, TrustedRoots roots)
    {
        if (Imprint != imprint)
        {
            return Verdict.Bad("the time-stamp is over something else");
        }
        if (Signer() is not { } signer)
        {
            return Verdict.Bad("the time-stamp does not bring the certificate that it was signed with");
        }
        if (!signer.IsValid(token.TimeStampInfo.GenTime))
        {
            return Verdict.Bad($"the certificate of {signer.SubjectDN} was not valid at {Shown}");
        }
        if (!Passes(() => TspUtil.ValidateCertificate(signer)))
        {
            return Verdict.Bad($"the certificate of {signer.SubjectDN} is not for time-stamping alone");
        }
        if (!Passes(() => token.Validate(signer)))
        {
            return Verdict.Bad($"the time-stamp was not signed with the certificate of {signer.SubjectDN}");
        }
        return roots.Has(signer) || LeadsTo(roots, signer)
            ? Verdict.Good
            : Verdict.Bad($"the certificate of {signer.SubjectDN} leads to none that is trusted, as of {Shown}");
    }

    private string Shown => InstantPattern.General.Format(At);

    /// <summary>The token, in DER.</summary>
    public byte[] ToArray() => token.GetEncoded();

    private static Outcome<TimeStamp> Answered(byte[] bytes, TimeStampRequest request)
    {
        var answer = new TimeStampResponse(bytes);
        if (
            answer.Status is not ((int)PkiStatus.Granted or (int)PkiStatus.GrantedWithMods)
            || answer.TimeStampToken is null
        )
        {
            return new Refusal(
                $"the authority gave no time-stamp: status {answer.Status} {answer.GetStatusString()}".TrimEnd()
            );
        }
        var stamp = new TimeStamp(answer.TimeStampToken);
        return stamp.Imprint != request.Imprint ? new Refusal("the authority's time-stamp is over something else")
            : stamp.token.TimeStampInfo.Nonce?.LongValue != (long)request.Nonce
                ? new Refusal("the authority's time-stamp answers another request")
            : stamp;
    }

    private X509Certificate? Signer()
    {
        try
        {
            return token.GetCertificates().EnumerateMatches(token.SignerID).FirstOrDefault();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    private bool LeadsTo(TrustedRoots roots, X509Certificate signer) =>
        Passes(() =>
        {
            var wanted = new PkixBuilderParameters(
                new HashSet<TrustAnchor>(roots.Anchors),
                new X509CertStoreSelector { Certificate = signer }
            )
            {
                IsRevocationEnabled = false,
                Date = token.TimeStampInfo.GenTime,
            };
            wanted.AddStoreCert(token.GetCertificates());
            new PkixCertPathBuilder().Build(wanted);
        });

    // The library throws much, of many kinds, on what is malformed or fails its check.
    private static bool Passes(Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static Outcome<T> Guarded<T>(Func<Outcome<T>> parse, string reason)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new Refusal(reason);
        }
    }
}
