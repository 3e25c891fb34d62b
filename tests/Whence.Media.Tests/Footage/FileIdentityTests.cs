using System.Security.Cryptography;
using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class FileIdentityTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(5 * (1 << 20) + 17)]
    public void The_digest_is_that_of_all_bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        var identity = FileIdentity.Of(new MemoryStream(bytes));
        identity.Length.ShouldBe(length);
        identity.Digest.ToString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
