namespace Whence.Ledger;

/// <summary>What an entry commits to, with the salt that shows it.</summary>
/// <param name="Name">What the entry calls it.</param>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Value">Canonical JSON.</param>
public sealed record Opening(string Name, ImmutableArray<byte> Salt, ImmutableArray<byte> Value)
{
    /// <summary>Whether it opens <paramref name="commitment"/>, written as entries bear it.</summary>
    public bool Opens(string? commitment) =>
        Salt.Length == Commitment.SaltLength
        && Commitment.Of(Salt.AsSpan(), Value.AsSpan()).ToString().Equals(commitment, StringComparison.Ordinal);
}
