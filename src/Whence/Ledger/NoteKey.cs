using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Whence.Ledger;

/// <summary>What C2SP signed-note says of keys: which names they may have, and how their ids come about.</summary>
internal static class NoteKey
{
    /// <summary>The signature type Ed25519.</summary>
    public const byte Ed25519 = 1;

    /// <summary>Bytes of a public key, and of the seed that is a private one.</summary>
    public const int Length = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureLength = 64;

    /// <summary>Whether <paramref name="name"/> may name a key: not empty, no white space or control character, no plus sign.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter));

    /// <summary>The id: the first four bytes of SHA-256 over the name, a newline, the type and the public key.</summary>
    public static uint Id(string name, ReadOnlySpan<byte> publicKey)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(Digest.Of(named).ToArray());
    }

    /// <summary>The name, the id in hexadecimal and the type with the key in base 64, joined by plus signs.</summary>
    public static string Write(string name, uint id, ReadOnlySpan<byte> key) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}+{id:x8}+{Base64Line.Write([Ed25519, .. key])}");

    /// <summary>The parts of what <see cref="Write"/> wrote; null where it is malformed.</summary>
    public static (string Name, uint Id, byte[] Key)? Read(string line)
    {
        var parts = line.Split('+', 3);
        return
            parts.Length == 3
            && IsName(parts[0])
            && parts[1].Length == 8
            && uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            && Base64Line.TryRead(parts[2], out var key)
            && key.Length == 1 + Length
            && key[0] == Ed25519
            ? (parts[0], id, key[1..])
            : null;
    }
}
