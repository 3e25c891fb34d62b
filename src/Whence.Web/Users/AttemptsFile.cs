using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Whence.Casework;

namespace Whence.Web.Users;

/// <summary>
/// Failed log-ins on disk: a key by which names are made unreadable, then a line for each that failed or was forgiven, made anew when more of
/// them are old than not. A line costs one write: whoever tries many names keeps no disk busy.
/// </summary>
internal sealed class AttemptsFile : IDisposable
{
    private const int KeyLength = 32;
    private const int MostOldLines = 20_000;

    private readonly string path;
    private StreamWriter? lines;
    private int old;

    /// <summary>Reads <paramref name="path"/>; where there is nothing that can be read, it begins anew.</summary>
    public AttemptsFile(string path)
    {
        this.path = path;
        Key = RandomNumberGenerator.GetBytes(KeyLength);
        try
        {
            using var read = new StreamReader(path, Encoding.ASCII);
            Key = Convert.FromHexString(read.ReadLine() ?? "");
            while (read.ReadLine() is { } line)
            {
                Take(line.Split(' '));
            }
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or FormatException)
        {
            // As said.
        }
    }

    /// <summary>By which names are made unreadable.</summary>
    public byte[] Key { get; }

    /// <summary>The names, and how often each failed.</summary>
    public Dictionary<string, FailedLogIns> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Keeps how it stands with <paramref name="name"/>.</summary>
    public void Keep(string name)
    {
        try
        {
            if (lines is null || old++ > MostOldLines + Names.Count)
            {
                Renew();
            }
            else
            {
                Write(lines, name, Names.GetValueOrDefault(name));
                lines.Flush();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Then it is counted in memory, until it can be written again.
            Dispose();
        }
    }

    public void Dispose()
    {
        try
        {
            lines?.Dispose();
        }
        catch (IOException)
        {
            // What it still held could not be written.
        }
        lines = null;
    }

    private void Renew()
    {
        Dispose();
        File.Delete(path + ".part");
        lines = new StreamWriter(
            new FileStream(path + ".part", OwnFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.Read)),
            Encoding.ASCII
        );
        lines.WriteLine(Convert.ToHexStringLower(Key));
        foreach (var (name, failed) in Names)
        {
            Write(lines, name, failed);
        }
        lines.Flush();
        File.Move(path + ".part", path, overwrite: true);
        old = 0;
    }

    private static void Write(StreamWriter lines, string name, FailedLogIns failed) =>
        lines.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {failed.Times} {failed.Until.ToUnixTimeMilliseconds()}"
            )
        );

    // A line that was cut off is none.
    private void Take(string[] line)
    {
        if (
            line is not [var name, var times, var until]
            || !int.TryParse(times, CultureInfo.InvariantCulture, out var failed)
            || !long.TryParse(until, CultureInfo.InvariantCulture, out var free)
        )
        {
            return;
        }
        Names.Remove(name);
        if (failed > 0)
        {
            Names.Add(name, new FailedLogIns(failed, Instant.FromUnixTimeMilliseconds(free)));
        }
    }
}
