using System.Security.Cryptography;
using Whence.Ledger;

namespace Whence.Sqlite;

/// <summary>
/// The private key that somebody signs checkpoints with, in all their cases. It lies in a file of its own, which only they may
/// read, and never in a case.
/// </summary>
public sealed class SigningKey
{
    private const string Name = "whence";

    private readonly NoteSigner signer;

    private SigningKey(NoteSigner signer) => this.signer = signer;

    /// <summary>The key in the file at <paramref name="path"/>; makes one where there is none.</summary>
    public static Outcome<SigningKey> At(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }
            var parsed = NoteSigner.Parse(File.ReadAllText(path).Trim());
            return parsed.Succeeded
                ? new SigningKey(parsed.Value)
                : new Refusal($"{path}: it holds no signing key: {parsed.Reason}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Refusal($"{path}: the signing key cannot be read or made: {fault.Message}");
        }
    }

    /// <summary>The key as it signs for the log of this name.</summary>
    public NoteSigner For(string origin) => signer.Under(origin);

    // Whoever comes first makes it, whole: two processes must not each go on with a key of their own.
    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var made = NoteSigner.Of(Name, RandomNumberGenerator.GetBytes(NoteSigner.SeedLength)).Value!;
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        try
        {
            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(made.ToSecretString() + "\n");
            }
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
