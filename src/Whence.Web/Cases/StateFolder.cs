using Whence.Casework;

namespace Whence.Web.Cases;

/// <summary>The desk's folder beside the case, held by this desk alone for as long as it serves.</summary>
internal sealed class StateFolder : IDisposable
{
    // What the systems say of a file that somebody else holds: Linux, macOS, Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream? turn;

    /// <summary>That of the case which <paramref name="options"/> name; made where it is not there.</summary>
    public StateFolder(ServeOptions options)
    {
        Path = DeskFolder.Of(options.Case);
        try
        {
            OwnFile.Folder(Path);
            // The file stays: were it deleted, one might hold the old while another holds a new one.
            turn = new FileStream(
                Place("lock"),
                OwnFile.Options(FileMode.OpenOrCreate, FileAccess.Write, FileShare.None)
            );
            if (Directory.Exists(Incoming))
            {
                // Of requests that a desk was cut off from.
                Directory.Delete(Incoming, recursive: true);
            }
            OwnFile.Folder(Incoming);
        }
        catch (IOException held) when (Held.Contains(held.HResult))
        {
            IsTaken = true;
            Fault = $"{options.Case} is served already: end that server first, or use its address";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault = $"{Path}: nothing can be kept there ({fault.Message}), and so nothing is taken in";
        }
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Where what comes in lies until the request has been looked at.</summary>
    public string Incoming => Place("incoming");

    /// <summary>Why nothing can be kept in it; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>Whether another desk has it.</summary>
    public bool IsTaken { get; }

    /// <summary>Where something lies in it.</summary>
    public string Place(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => turn?.Dispose();
}
