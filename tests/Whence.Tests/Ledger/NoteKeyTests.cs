using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class NoteKeyTests
{
    // The pair that the documentation of Go's sumdb/note shows.
    private const string Private = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Fact]
    public void The_keys_of_go_are_read_and_written()
    {
        var signer = NoteSigner.Parse(Private).Value!;
        signer.Verifier.ToString().ShouldBe(Public);
        signer.ToSecretString().ShouldBe(Private);
        NoteVerifier.Parse(Public).Value.ShouldBe(signer.Verifier);
    }

    [Fact]
    public void Ed25519_signs_as_the_standard_shows()
    {
        // RFC 8032, section 7.1, test 2: the one byte 0x72.
        var seed = Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        var signer = NoteSigner.Of("a", seed).Value!;
        Convert
            .ToHexStringLower([.. signer.Sign("r").Bytes])
            .ShouldBe(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            );
    }

    [Theory]
    [InlineData("", "a verifier key is written name+id+key, and is for Ed25519")]
    [InlineData("PeterNeumann+c74f20a3", "a verifier key is written name+id+key, and is for Ed25519")]
    [InlineData(
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "a verifier key is written name+id+key, and is for Ed25519"
    )]
    [InlineData(
        "PeterNeumann+c74f20a3+ABpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "a verifier key is written name+id+key, and is for Ed25519"
    )]
    [InlineData(
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "the verifier key's id is not that of its name and key"
    )]
    public void A_malformed_public_key_is_refused(string line, string reason) =>
        NoteVerifier.Parse(line).Reason.ShouldBe(reason);

    [Theory]
    [InlineData(Public, "a signing key is written PRIVATE+KEY+name+id+seed, and is for Ed25519")]
    [InlineData(
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "the signing key's id is not that of its name and key"
    )]
    public void A_malformed_private_key_is_refused(string line, string reason) =>
        NoteSigner.Parse(line).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u00a0b")]
    public void A_name_with_white_space_or_a_plus_sign_or_none_is_refused(string name) =>
        NoteSigner.Of(name, new byte[32]).Succeeded.ShouldBeFalse();

    [Fact]
    public void A_seed_of_another_length_is_refused() => NoteSigner.Of("a", new byte[31]).Succeeded.ShouldBeFalse();
}
