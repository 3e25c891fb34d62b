using System.Security.Cryptography;

namespace Whence.Ledger;

/// <summary>
/// What an entry shows in place of something that may have to be deleted: SHA-256 over a random salt and the value.
/// With salt and value anybody can see that the entry speaks of them; without the salt nothing can be told of the value,
/// not even by trying likely ones.
/// </summary>
/// <param name="Digest">The hash.</param>
public readonly record struct Commitment(Digest Digest)
{
    /// <summary>The bytes of the salt.</summary>
    public const int SaltLength = 32;

    /// <summary>The commitment to <paramref name="value"/> under <paramref name="salt"/>.</summary>
    /// <exception cref="ArgumentException">The salt has not <see cref="SaltLength"/> bytes.</exception>
    public static Commitment Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> value)
    {
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException($"A salt has {SaltLength} bytes.", nameof(salt));
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(value);
        Span<byte> bytes = stackalloc byte[Ledger.Digest.Length];
        hash.GetHashAndReset(bytes);
        return new Commitment(new Digest(bytes));
    }

    /// <summary>Whether <paramref name="salt"/> and <paramref name="value"/> are what it commits to.</summary>
    public bool Opens(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> value) =>
        salt.Length == SaltLength && Of(salt, value) == this;

    /// <summary>The hash in lower-case hexadecimal, as entries bear it.</summary>
    public override string ToString() => Digest.ToString();
}
