using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Whence.Languages;

/// <summary>
/// The file that holds one trained model, so that a wrong or damaged one is known at once. All numbers are little-endian:
/// <code>
/// 8   "WHENCE\0W"
/// 4   version of the model's own format: a reader takes just the one it was written for
/// 2+n the model's name, UTF-8, its length in bytes first
/// 4   length of the body in bytes
/// 32  SHA-256 of the body
/// …   the body, the model's own affair
/// </code>
/// <see cref="Pack"/> gives the same bytes for the same body. A body is written through a <see cref="BinaryWriter"/> and read
/// through <see cref="WeightsReader"/>. The shipped ones are embedded resources: <c>*.model</c> beside the stage that uses them.
/// </summary>
public static class Weights
{
    private static ReadOnlySpan<byte> Magic => "WHENCE\0W"u8;

    /// <summary>The bytes of a file of weights.</summary>
    /// <param name="model">The model's name, e.g. "tagger".</param>
    /// <param name="version">The version of the body's format.</param>
    /// <param name="body">Writes the body.</param>
    public static byte[] Pack(string model, int version, Action<BinaryWriter> body)
    {
        using var inner = new MemoryStream();
        using (var writer = new BinaryWriter(inner, Encoding.UTF8, leaveOpen: true))
        {
            body(writer);
        }
        var bytes = inner.ToArray();
        var name = Encoding.UTF8.GetBytes(model);
        using var outer = new MemoryStream();
        using (var writer = new BinaryWriter(outer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(version);
            writer.Write((ushort)name.Length);
            writer.Write(name);
            writer.Write(bytes.Length);
            writer.Write(SHA256.HashData(bytes));
            writer.Write(bytes);
        }
        return outer.ToArray();
    }

    /// <summary>The body of a file of weights, checked.</summary>
    /// <param name="file">What the file is called, for the error.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="model">The model that it must hold.</param>
    /// <param name="version">The version that it must have.</param>
    /// <exception cref="WeightsException">The file holds no weights, or others, or is cut short or damaged.</exception>
    public static ReadOnlySpan<byte> Unpack(string file, ReadOnlySpan<byte> bytes, string model, int version)
    {
        if (bytes.Length < Magic.Length + 6 || !bytes.StartsWith(Magic))
        {
            throw new WeightsException(file, "is no file of weights");
        }
        var head = bytes[Magic.Length..];
        var found = BinaryPrimitives.ReadInt32LittleEndian(head);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[4..]);
        head = head[6..];
        if (head.Length < nameLength + 36)
        {
            throw new WeightsException(file, "is cut short");
        }
        var name = Encoding.UTF8.GetString(head[..nameLength]);
        if (name != model)
        {
            throw new WeightsException(file, $"holds the model \"{name}\", not \"{model}\"");
        }
        if (found != version)
        {
            throw new WeightsException(file, $"has version {found}; this program reads version {version}");
        }
        head = head[nameLength..];
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var body = head[36..];
        if (body.Length != length)
        {
            throw new WeightsException(file, body.Length < length ? "is cut short" : "goes on after its end");
        }
        return SHA256.HashData(body).AsSpan().SequenceEqual(head[4..36])
            ? body
            : throw new WeightsException(file, "is damaged: its checksum does not agree");
    }

    /// <summary>The body of weights that ship with Whence: <paramref name="path"/> is the file's path below the project, e.g. "Reading/tagger.model".</summary>
    /// <exception cref="WeightsException">The file is missing from the assembly, or cannot be used.</exception>
    public static unsafe ReadOnlySpan<byte> Shipped(string path, string model, int version)
    {
        // Embedded resources lie in mapped memory for as long as the assembly is loaded: the bytes are read where they are.
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream(path);
        return stream is UnmanagedMemoryStream resource
            ? Unpack(path, new ReadOnlySpan<byte>(resource.PositionPointer, (int)resource.Length), model, version)
            : throw new WeightsException(path, $"is missing from {typeof(Weights).Assembly.GetName().Name}");
    }
}
