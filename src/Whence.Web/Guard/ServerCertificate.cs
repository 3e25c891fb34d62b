using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Whence.Casework;
using Whence.Ledger;

namespace Whence.Web.Guard;

/// <summary>The certificate by which the server speaks TLS, if it does.</summary>
internal sealed class ServerCertificate : IDisposable
{
    private ServerCertificate(X509Certificate2? certificate) => Certificate = certificate;

    /// <summary>No certificate: plain HTTP.</summary>
    public static ServerCertificate None { get; } = new(null);

    /// <summary>The certificate with its key; null speaks plain HTTP.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>The certificate that <paramref name="options"/> name, or none; or why it cannot be used, or why one is needed.</summary>
    public static Outcome<ServerCertificate> Of(ServeOptions options) =>
        options switch
        {
            { Certificate: { } path } => Load(
                path,
                () => Environment.GetEnvironmentVariable(CertificatePassword.Variable)
            ),
            { IsLoopback: true } => None,
            _ => new Refusal(
                $"{options.Address} can be reached from elsewhere: it is served by TLS only, with --certificate FILE"
            ),
        };

    /// <summary>The certificate in the file at <paramref name="path"/>, PKCS #12 or PEM with its key; or why it cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">Gives the password of the key, asked for only where the key has one.</param>
    public static Outcome<ServerCertificate> Load(string path, Func<string?> password)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var loaded = bytes.AsSpan().StartsWith("-----BEGIN"u8) ? Pem(path, password) : Packed(bytes, password);
            return loaded.HasPrivateKey
                ? new ServerCertificate(loaded)
                : new Refusal($"{path}: the certificate has no private key with it");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return new Refusal($"{path}: the certificate cannot be used: {fault.Message}");
        }
    }

    /// <summary>Whether the certificate is of <paramref name="host"/>.</summary>
    public bool Names(string host)
    {
        try
        {
            return Certificate?.MatchesHostname(host) == true;
        }
        catch (ArgumentException)
        {
            // It is no name of a host at all.
            return false;
        }
    }

    public void Dispose() => Certificate?.Dispose();

    private static X509Certificate2 Pem(string path, Func<string?> password)
    {
        var text = File.ReadAllText(path);
        using var read = text.Contains("ENCRYPTED PRIVATE KEY", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(text, text, password())
            : X509Certificate2.CreateFromPem(text, text);
        // A key that was just read cannot serve on every system before it has been packed once.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Certificate2 Packed(byte[] bytes, Func<string?> password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12(bytes, null);
        }
        catch (CryptographicException) when (password() is { Length: > 0 } given)
        {
            return X509CertificateLoader.LoadPkcs12(bytes, given);
        }
    }
}
