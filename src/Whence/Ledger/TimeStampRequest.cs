using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace Whence.Ledger;

/// <summary>What is asked of a time-stamping authority (RFC 3161, section 2.4.1): that it has seen a digest, and when.</summary>
/// <param name="Imprint">The digest; the authority learns nothing else.</param>
/// <param name="Nonce">A random number, by which an old answer is told from the one to this request.</param>
public sealed record TimeStampRequest(Digest Imprint, ulong Nonce)
{
    /// <summary>The request for a signed checkpoint: its digest is that of the whole note, signatures included.</summary>
    public static TimeStampRequest Over(SignedNote checkpoint, ulong nonce) =>
        new(Digest.Of(checkpoint.ToArray()), nonce);

    /// <summary>The request as it is sent, in DER. The answer shall bring the authority's certificate.</summary>
    public byte[] ToArray() =>
        new TimeStampReq(
            new MessageImprint(
                new AlgorithmIdentifier(NistObjectIdentifiers.IdSha256, DerNull.Instance),
                Imprint.ToArray()
            ),
            null,
            new DerInteger(new BigInteger(Nonce.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            DerBoolean.True,
            null
        ).GetDerEncoded();
}
