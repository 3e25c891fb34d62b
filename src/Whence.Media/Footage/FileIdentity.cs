using System.Security.Cryptography;
using Whence.Ledger;

namespace Whence.Media.Footage;

/// <summary>The identity of a file: the digest of its bytes, read once from beginning to end.</summary>
/// <param name="Digest">SHA-256.</param>
/// <param name="Length">How many bytes.</param>
public readonly record struct FileIdentity(Digest Digest, long Length)
{
    // Large enough that the system reads ahead of the hashing.
    private const int Stretch = 1 << 20;

    /// <summary>That of the file at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses it to this user.</exception>
    public static FileIdentity Of(string path)
    {
        using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
                Share = FileShare.Read,
            }
        );
        return Of(file);
    }

    /// <summary>That of the rest of <paramref name="stream"/>.</summary>
    public static FileIdentity Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Two stretches: one is hashed while the other is filled.
        var (filled, filling) = (new byte[Stretch], new byte[Stretch]);
        var length = 0L;
        var read = stream.Read(filled);
        while (read > 0)
        {
            var next = filling;
            var reading = Task.Run(() => stream.Read(next));
            hash.AppendData(filled, 0, read);
            length += read;
            read = reading.GetAwaiter().GetResult();
            (filled, filling) = (filling, filled);
        }
        return new FileIdentity(new Digest(hash.GetHashAndReset()), length);
    }
}
