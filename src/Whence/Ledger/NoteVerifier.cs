using System.Text;
using Bouncy = Org.BouncyCastle.Math.EC.Rfc8032;

namespace Whence.Ledger;

/// <summary>A public key that notes are checked with: Ed25519, in the encoding of Go's sumdb/note.</summary>
public sealed record NoteVerifier
{
    private readonly byte[] publicKey;

    internal NoteVerifier(string name, byte[] publicKey)
    {
        Name = name;
        Id = NoteKey.Id(name, publicKey);
        this.publicKey = publicKey;
    }

    /// <summary>The key's name; that of the log whose checkpoints it signs.</summary>
    public string Name { get; }

    /// <summary>The key's id.</summary>
    public uint Id { get; }

    /// <summary>The key that <paramref name="line"/> says (name+id+key), or why it says none.</summary>
    public static Outcome<NoteVerifier> Parse(string line)
    {
        if (NoteKey.Read(line) is not var (name, id, key))
        {
            return new Refusal("a verifier key is written name+id+key, and is for Ed25519");
        }
        return NoteKey.Id(name, key) == id
            ? new NoteVerifier(name, key)
            : new Refusal("the verifier key's id is not that of its name and key");
    }

    /// <summary>The same key under another name: that of the log whose checkpoints it is to be held against.</summary>
    /// <exception cref="ArgumentException">No key may have this name.</exception>
    public NoteVerifier Under(string name) =>
        NoteKey.IsName(name)
            ? new NoteVerifier(name, publicKey)
            : throw new ArgumentException("No key's name.", nameof(name));

    /// <summary>Whether <paramref name="signature"/> was made over <paramref name="text"/> with the private half of this key.</summary>
    public bool Signed(string text, NoteSignature signature)
    {
        if (signature.Name != Name || signature.Id != Id || signature.Bytes.Length != NoteKey.SignatureLength)
        {
            return false;
        }
        var message = Encoding.UTF8.GetBytes(text);
        return Bouncy.Ed25519.Verify([.. signature.Bytes], 0, publicKey, 0, message, 0, message.Length);
    }

    /// <summary>name+id+key, which can be given to anybody.</summary>
    public override string ToString() => NoteKey.Write(Name, Id, publicKey);

    /// <summary>Whether it is the same key of the same name.</summary>
    public bool Equals(NoteVerifier? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Id;
}
