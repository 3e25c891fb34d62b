using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Whence.Casework.Users;

/// <summary>What is kept of a token by which a program asks in somebody's name: never the token itself.</summary>
/// <param name="Digest">The SHA-256 of the token; it is random, and needs no salt.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">From when on it is worth nothing.</param>
public sealed record AccessToken(ImmutableArray<byte> Digest, Instant Made, Instant Expires)
{
    private const string Opening = "whence_";
    private const int SecretLength = 32;

    /// <summary>A new token, and what is to be kept of it.</summary>
    public static (string Token, AccessToken Kept) Make(Instant now, Duration lasts)
    {
        var token = Opening + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));
        return (token, new AccessToken(DigestOf(token), now, now + lasts));
    }

    /// <summary>Whether <paramref name="token"/> is the one, and still good.</summary>
    public bool Is(string token, Instant now) =>
        now < Expires && CryptographicOperations.FixedTimeEquals(DigestOf(token).AsSpan(), Digest.AsSpan());

    private static ImmutableArray<byte> DigestOf(string token) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(token))];
}
