using System.Security.Cryptography;
using System.Text;

namespace Whence.Casework.Users;

/// <summary>
/// What is kept of a password: PBKDF2 (RFC 8018) with HMAC-SHA-512, as OWASP's cheat sheet has it, with more rounds than it asks for. The
/// number of rounds is kept beside each, so that it can grow.
/// </summary>
/// <param name="Rounds">How often it was hashed.</param>
/// <param name="Salt">Of this password alone.</param>
/// <param name="Hash">What came of it.</param>
public sealed record PasswordHash(int Rounds, ImmutableArray<byte> Salt, ImmutableArray<byte> Hash)
{
    /// <summary>The name of the function, as the file has it.</summary>
    public const string Function = "pbkdf2-hmac-sha512";

    /// <summary>Fewer characters are no password; nothing else is asked of one (NIST SP 800-63B).</summary>
    public const int ShortestPassword = 12;

    /// <summary>More characters are not looked at.</summary>
    public const int LongestPassword = 1000;

    private const int RoundsNow = 250_000;
    private const int Length = 32;
    private const int SaltLength = 16;

    /// <summary>Stands in where there is no user of a name, so that to find that out takes as long.</summary>
    public static PasswordHash Nobodys { get; } =
        new(RoundsNow, [.. new byte[SaltLength]], [.. RandomNumberGenerator.GetBytes(Length)]);

    /// <summary>What is kept of <paramref name="password"/>.</summary>
    public static PasswordHash Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new PasswordHash(RoundsNow, [.. salt], [.. Derived(password, salt, RoundsNow)]);
    }

    /// <summary>Whether <paramref name="password"/> is the one; takes as long whether or not.</summary>
    public bool Is(string password) =>
        CryptographicOperations.FixedTimeEquals(Derived(password, Salt.AsSpan(), Rounds), Hash.AsSpan());

    private static byte[] Derived(string password, ReadOnlySpan<byte> salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, Length);
}
