using System.Buffers.Binary;
using System.Text;

namespace Whence.Ledger;

/// <summary>A text with signatures below it (C2SP signed-note).</summary>
/// <param name="Text">The text, which ends in a newline.</param>
/// <param name="Signatures">At least one, in the order of their lines.</param>
public sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    /// <summary>The most bytes that a note may have.</summary>
    public const int LongestNote = 1_000_000;

    /// <summary>The most signatures that a note may have.</summary>
    public const int MostSignatures = 100;

    private const string Dash = "— ";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The note over <paramref name="text"/>, signed with <paramref name="signer"/>.</summary>
    public static SignedNote Sign(string text, NoteSigner signer) => new(text, [signer.Sign(text)]);

    /// <summary>The note that <paramref name="bytes"/> are, unverified, or why they are none.</summary>
    public static Outcome<SignedNote> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestNote)
        {
            return new Refusal($"a note has at most {LongestNote} bytes");
        }
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new Refusal("a note is in UTF-8");
        }
        var note = Strict.GetString(bytes);
        if (note.Any(letter => letter < ' ' && letter != '\n'))
        {
            return new Refusal("a note has no control characters but newlines");
        }
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
        {
            return new Refusal("a note has an empty line between its text and its signatures");
        }
        var lines = note[(split + 2)..].Split('\n');
        if (lines.Length < 2 || lines[^1].Length > 0)
        {
            return new Refusal("a note ends in signatures, each line ended by a newline");
        }
        if (lines.Length - 1 > MostSignatures)
        {
            return new Refusal($"a note has at most {MostSignatures} signatures");
        }
        var signatures = lines[..^1].Select(Signature).ToImmutableArray();
        return signatures.Contains(null)
            ? new Refusal("a signature line is a dash, the key's name and base 64")
            : new SignedNote(note[..(split + 1)], signatures!);
    }

    /// <summary>
    /// Whether the note is signed by one of <paramref name="trusted"/>, and by each of them that a signature says it is
    /// by. Signatures of other keys say nothing, for or against.
    /// </summary>
    public Verdict Verify(params IReadOnlyCollection<NoteVerifier> trusted)
    {
        var known = 0;
        foreach (var signature in Signatures)
        {
            if (trusted.FirstOrDefault(key => key.Name == signature.Name && key.Id == signature.Id) is not { } key)
            {
                continue;
            }
            if (!key.Signed(Text, signature))
            {
                return Verdict.Bad($"the signature of {key.Name} does not fit the text");
            }
            known++;
        }
        return known > 0 ? Verdict.Good : Verdict.Bad("no key that is trusted has signed the note");
    }

    /// <summary>The note with the signatures of <paramref name="other"/> after its own.</summary>
    public SignedNote With(NoteSignature other) => this with { Signatures = Signatures.Add(other) };

    /// <summary>The note as it is stored and served.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The note as it is stored and served.</summary>
    public override string ToString() => Text + "\n" + string.Concat(Signatures.Select(Line));

    private static string Line(NoteSignature signature)
    {
        var bytes = new byte[sizeof(uint) + signature.Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.Id);
        signature.Bytes.CopyTo(bytes, sizeof(uint));
        return $"{Dash}{signature.Name} {Base64Line.Write(bytes)}\n";
    }

    private static NoteSignature? Signature(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal))
        {
            return null;
        }
        var parts = line[Dash.Length..].Split(' ');
        return
            parts.Length == 2
            && NoteKey.IsName(parts[0])
            && Base64Line.TryRead(parts[1], out var bytes)
            && bytes.Length > sizeof(uint)
            ? new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), [.. bytes[sizeof(uint)..]])
            : null;
    }
}
