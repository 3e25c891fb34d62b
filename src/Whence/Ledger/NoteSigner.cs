using System.Text;
using Bouncy = Org.BouncyCastle.Math.EC.Rfc8032;

namespace Whence.Ledger;

/// <summary>A private key that notes are signed with: Ed25519, in the encoding of Go's sumdb/note.</summary>
public sealed class NoteSigner
{
    /// <summary>The bytes of the seed that is the private key.</summary>
    public const int SeedLength = NoteKey.Length;

    private const string Opening = "PRIVATE+KEY+";

    private readonly byte[] seed;

    private NoteSigner(string name, byte[] seed)
    {
        this.seed = seed;
        var publicKey = new byte[NoteKey.Length];
        Bouncy.Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        Verifier = new NoteVerifier(name, publicKey);
    }

    /// <summary>The public half.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>The key of this name and this seed of 32 random bytes, or why there is none.</summary>
    public static Outcome<NoteSigner> Of(string name, ReadOnlySpan<byte> seed) =>
        !NoteKey.IsName(name) ? new Refusal("a key's name has no white space and no plus sign, and is not empty")
        : seed.Length != SeedLength ? new Refusal($"a key's seed has {SeedLength} bytes")
        : new NoteSigner(name, seed.ToArray());

    /// <summary>The key that <paramref name="line"/> says (PRIVATE+KEY+name+id+seed), or why it says none.</summary>
    public static Outcome<NoteSigner> Parse(string line)
    {
        if (
            !line.StartsWith(Opening, StringComparison.Ordinal)
            || NoteKey.Read(line[Opening.Length..]) is not var (name, id, seed)
        )
        {
            return new Refusal("a signing key is written PRIVATE+KEY+name+id+seed, and is for Ed25519");
        }
        var signer = new NoteSigner(name, seed);
        return signer.Verifier.Id == id ? signer : new Refusal("the signing key's id is not that of its name and key");
    }

    /// <summary>The same key under another name: that of the log that it is to sign for.</summary>
    /// <exception cref="ArgumentException">No key may have this name.</exception>
    public NoteSigner Under(string name) =>
        NoteKey.IsName(name) ? new NoteSigner(name, seed) : throw new ArgumentException("No key's name.", nameof(name));

    /// <summary>The signature over <paramref name="text"/>, the same each time.</summary>
    public NoteSignature Sign(string text)
    {
        var message = Encoding.UTF8.GetBytes(text);
        var signature = new byte[NoteKey.SignatureLength];
        Bouncy.Ed25519.Sign(seed, 0, message, 0, message.Length, signature, 0);
        return new NoteSignature(Verifier.Name, Verifier.Id, [.. signature]);
    }

    /// <summary>The whole private key, PRIVATE+KEY+name+id+seed: to be kept where nobody else reads it.</summary>
    public string ToSecretString() => Opening + NoteKey.Write(Verifier.Name, Verifier.Id, seed);
}
