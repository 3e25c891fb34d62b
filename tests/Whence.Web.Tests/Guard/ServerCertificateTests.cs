using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Whence.Web.Guard;

namespace Whence.Web.Tests.Guard;

public sealed class ServerCertificateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-certificate-").FullName;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 made;

    public ServerCertificateTests()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("desk.example");
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=desk.example", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    public void Dispose()
    {
        made.Dispose();
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("its own")]
    public void A_certificate_is_read_from_either_form_with_or_without_a_password(string? password)
    {
        var packed = At("desk.pfx", made.Export(X509ContentType.Pkcs12, password));
        ServerCertificate.Load(packed, () => password).Value.ShouldNotBeNull();
        var secret = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(
                password,
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)
            );
        var pem = Path.Combine(folder, "desk.pem");
        File.WriteAllText(pem, made.ExportCertificatePem() + "\n" + secret);
        ServerCertificate.Load(pem, () => password).Value.ShouldNotBeNull();
    }

    [Fact]
    public void One_without_its_key_or_with_another_password_or_broken_is_refused_with_the_reason()
    {
        var pem = Path.Combine(folder, "desk.pem");
        File.WriteAllText(pem, made.ExportCertificatePem());
        ServerCertificate.Load(pem, () => null).Reason.ShouldNotBeNull();
        var packed = At("desk.pfx", made.Export(X509ContentType.Pkcs12, "its own"));
        ServerCertificate.Load(packed, () => "another").Reason.ShouldNotBeNull();
        ServerCertificate.Load(At("broken", [1, 2, 3]), () => null).Reason.ShouldNotBeNull();
        ServerCertificate.Load(Path.Combine(folder, "none"), () => null).Reason.ShouldNotBeNull();
    }

    [Fact]
    public void It_names_the_hosts_that_it_is_of()
    {
        using var certificate = Loaded();
        certificate.Names("desk.example").ShouldBeTrue();
        certificate.Names("other.example").ShouldBeFalse();
        certificate.Names("").ShouldBeFalse();
        certificate.Names("a b").ShouldBeFalse();
        ServerCertificate.None.Names("desk.example").ShouldBeFalse();
    }

    [Fact]
    public void Where_others_can_reach_it_a_case_is_served_by_TLS_only() =>
        ServerCertificate
            .Of(new ServeOptions("matter.whence") { Address = new(IPAddress.Any, 443) })
            .Reason.ShouldNotBeNull()
            .ShouldContain("--certificate");

    [Fact]
    public async Task Under_TLS_browsers_are_told_to_stay_there_and_cookies_go_by_nothing_else()
    {
        using var certificate = Loaded();
        await using var served = await ServedCase.Of(certificate);
        using var client = new HttpClient(
            new HttpClientHandler
            {
                // The certificate is the test's own.
                ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == made.Thumbprint,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = served.Address,
        };
        var answer = await client.GetAsync("/log-in", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-whence-form-");
        cookie.ShouldContain("; secure", Case.Insensitive);
    }

    private ServerCertificate Loaded() =>
        ServerCertificate.Load(At("desk.pfx", made.Export(X509ContentType.Pkcs12)), () => null).Value!;

    private string At(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
