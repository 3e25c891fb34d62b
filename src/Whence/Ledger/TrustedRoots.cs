using Org.BouncyCastle.Pkix;
using Org.BouncyCastle.X509;

namespace Whence.Ledger;

/// <summary>Certificates that whoever checks a time-stamp trusts: those of authorities' roots, or of authorities themselves.</summary>
public sealed class TrustedRoots
{
    private readonly ImmutableArray<X509Certificate> certificates;

    private TrustedRoots(ImmutableArray<X509Certificate> certificates) => this.certificates = certificates;

    /// <summary>The certificates of <paramref name="bytes"/>: PEM, one after another, or one in DER.</summary>
    public static Outcome<TrustedRoots> Parse(byte[] bytes)
    {
        try
        {
            var read = new X509CertificateParser().ReadCertificates(bytes);
            return read.Count > 0
                ? new TrustedRoots([.. read])
                : new Refusal("there is no certificate in it, in PEM or DER");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library throws much on malformed input, of many kinds.
            return new Refusal("its certificates are malformed");
        }
    }

    internal bool Has(X509Certificate certificate) => certificates.Contains(certificate);

    internal IEnumerable<TrustAnchor> Anchors => certificates.Select(certificate => new TrustAnchor(certificate, null));
}
