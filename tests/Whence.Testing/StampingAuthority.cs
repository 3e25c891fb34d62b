using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cmp;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.Tsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Whence.Testing;

/// <summary>A time-stamping authority of the tests' own: a root, and a certificate under it that stamps.</summary>
public sealed class StampingAuthority
{
    private const string Policy = "1.3.6.1.4.1.99999.1";
    private const string Ecdsa = "SHA256withECDSA";

    private readonly AsymmetricCipherKeyPair stampingKeys = KeyPair();
    private readonly X509Certificate root;
    private readonly X509Certificate stamping;

    /// <summary>An authority whose stamping certificate is valid within these times, for <paramref name="purpose"/>.</summary>
    public StampingAuthority(DateTime from, DateTime to, KeyPurposeID? purpose = null)
    {
        var rootKeys = KeyPair();
        root = Certificate("SPECIMEN Root", rootKeys.Public, "SPECIMEN Root", rootKeys.Private, Early, Late, null);
        stamping = Certificate(
            "SPECIMEN Stamps",
            stampingKeys.Public,
            "SPECIMEN Root",
            rootKeys.Private,
            from,
            to,
            purpose ?? KeyPurposeID.id_kp_timeStamping
        );
    }

    /// <summary>An authority whose certificate is valid from 2020 to 2040.</summary>
    public StampingAuthority()
        : this(Early, Late) { }

    /// <summary>The root's certificate, in DER.</summary>
    public byte[] Root => root.GetEncoded();

    /// <summary>The stamping certificate, in DER.</summary>
    public byte[] Stamping => stamping.GetEncoded();

    private static DateTime Early => new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static DateTime Late => new(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The answer to <paramref name="request"/>, stamped <paramref name="at"/>.</summary>
    public byte[] Answer(byte[] request, DateTime at, bool withCertificate = true)
    {
        // Made from its parts, for the library's generator refuses to stamp with a certificate for another purpose.
        var asked = TimeStampReq.GetInstance(request);
        var info = new TstInfo(
            new DerObjectIdentifier(Policy),
            asked.MessageImprint,
            DerInteger.ValueOf(1),
            new Asn1GeneralizedTime(at),
            null,
            null,
            asked.Nonce,
            null,
            null
        );
        var attribute = new Org.BouncyCastle.Asn1.Cms.Attribute(
            PkcsObjectIdentifiers.IdAASigningCertificateV2,
            new DerSet(new SigningCertificateV2(new EssCertIDv2(SHA256.HashData(Stamping))))
        );
        var signed = new CmsSignedDataGenerator();
        signed.AddSigner(
            stampingKeys.Private,
            stamping,
            CmsSignedGenerator.DigestSha256,
            new WithoutClock(attribute),
            null
        );
        if (withCertificate)
        {
            signed.AddCertificates(CollectionUtilities.CreateStore([stamping]));
        }
        var token = signed.Generate(
            new CmsProcessableByteArray(PkcsObjectIdentifiers.IdCTTstInfo, info.GetDerEncoded()),
            true
        );
        return new TimeStampResp(new PkiStatusInfo((int)PkiStatus.Granted), token.ContentInfo).GetDerEncoded();
    }

    /// <summary>The answer that refuses.</summary>
    public static byte[] Refusal() =>
        new TimeStampResponseGenerator(null, TspAlgorithms.Allowed)
            .GenerateFailResponse(PkiStatus.Rejection, PkiFailureInfo.SystemFailure, "closed today")
            .GetEncoded();

    private static AsymmetricCipherKeyPair KeyPair()
    {
        var keys = new ECKeyPairGenerator();
        keys.Init(
            new Org.BouncyCastle.Crypto.Parameters.ECKeyGenerationParameters(
                Org.BouncyCastle.Asn1.Sec.SecObjectIdentifiers.SecP256r1,
                new SecureRandom()
            )
        );
        return keys.GenerateKeyPair();
    }

    private static X509Certificate Certificate(
        string subject,
        AsymmetricKeyParameter key,
        string issuer,
        AsymmetricKeyParameter signing,
        DateTime from,
        DateTime to,
        KeyPurposeID? purpose
    )
    {
        var certificate = new X509V3CertificateGenerator();
        certificate.SetSerialNumber(BigInteger.ValueOf(subject.Length));
        certificate.SetSubjectDN(new X509Name("CN=" + subject));
        certificate.SetIssuerDN(new X509Name("CN=" + issuer));
        certificate.SetNotBefore(from);
        certificate.SetNotAfter(to);
        certificate.SetPublicKey(key);
        certificate.AddExtension(X509Extensions.BasicConstraints, true, new BasicConstraints(purpose is null));
        if (purpose is not null)
        {
            certificate.AddExtension(X509Extensions.ExtendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        return certificate.Generate(new Asn1SignatureFactory(Ecdsa, signing));
    }

    // The library's own table would say when the test ran.
    private sealed class WithoutClock(Org.BouncyCastle.Asn1.Cms.Attribute attribute) : CmsAttributeTableGenerator
    {
        public Org.BouncyCastle.Asn1.Cms.AttributeTable GetAttributes(
            IDictionary<CmsAttributeTableParameter, object> parameters
        )
        {
            var all = new DefaultSignedAttributeTableGenerator(
                new Org.BouncyCastle.Asn1.Cms.AttributeTable(new DerSet(attribute))
            ).GetAttributes(parameters);
            return all.Remove(Org.BouncyCastle.Asn1.Cms.CmsAttributes.SigningTime);
        }
    }
}
